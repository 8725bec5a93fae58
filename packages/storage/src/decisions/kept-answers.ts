import type { Claim, KeptAnswers } from "@grantway/protocol";
import { type Decision, one, type PortDecisions } from "./decision.ts";
import { statements } from "./statement.ts";

const sql = statements("kept-answers", {
  // The unique key decides: of two transactions with one id the second waits for the first and then inserts nothing.
  claim: `INSERT INTO kept_answers (id, fingerprint, claimed_at, forget_at)
    VALUES ($id, $fingerprint, $at, $until) ON CONFLICT (id) DO NOTHING RETURNING 1`,
  find: "SELECT fingerprint, answer, claimed_at FROM kept_answers WHERE id = $id",
  dropExpired: "DELETE FROM kept_answers WHERE id = $id AND forget_at <= $at",
  keep: "UPDATE kept_answers SET answer = $answer WHERE id = $id",
  release: "DELETE FROM kept_answers WHERE id = $id AND answer IS NULL",
});

function* claim({ id, fingerprint, at, until }: Parameters<KeptAnswers["claim"]>[0]): Decision<Claim> {
  yield* one(sql.dropExpired, { id, at });
  if ((yield* one(sql.claim, { id, fingerprint, at, until })) !== undefined) return { outcome: "claimed" };
  const row = yield* one(sql.find, { id });
  // Released this moment: whoever asks again begins anew.
  if (row === undefined) return { outcome: "asked", fingerprint, claimedAt: at };
  const [kept, answer, claimedAt] = row;
  return {
    outcome: "asked",
    fingerprint: kept as string,
    ...(answer === null ? {} : { answer: answer as string }),
    claimedAt: claimedAt as number,
  };
}

function* keep(id: string, answer: string): Decision<void> {
  yield* one(sql.keep, { id, answer });
}

function* release(id: string): Decision<void> {
  yield* one(sql.release, { id });
}

/** {@link KeptAnswers}. */
export const keptAnswers = {
  reads: {},
  writes: { claim, keep, release },
} satisfies PortDecisions<KeptAnswers>;
