import type { AliveUntil, Attribution, InstanceKeys, InstanceKeySeals, Instant } from "@grantway/protocol";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

const sql = statements("instance-keys", {
  all: "SELECT id, first_at, last_at FROM instance_keys ORDER BY first_at, id",
  touch:
    "UPDATE instance_keys SET last_at = CASE WHEN last_at > $at THEN last_at ELSE $at END WHERE id = $id RETURNING 1",
  insert: `INSERT INTO instance_keys (id, first_at, last_at) VALUES ($id, $at, $at)
    ON CONFLICT (id) DO NOTHING RETURNING 1`,
  // The token of a family is sealed when the family moves, and a session's cookie when it is opened.
  sealedUntil: `SELECT f.count, f.until, s.count, s.until
    FROM (SELECT count(*) AS count, max(expires_at) AS until FROM token_families
        WHERE rotated_at <= $until AND expires_at > $now AND ended_reason IS NULL) f,
      (SELECT count(*) AS count, max(expires_at) AS until FROM sessions
        WHERE authenticated_at <= $until AND expires_at > $now) s`,
});

function* all(): Decision<readonly InstanceKeySeals[]> {
  const found = yield* rows(sql.all);
  return found.map(([id, firstAt, lastAt]) => ({
    id: id as string,
    firstAt: firstAt as number,
    lastAt: lastAt as number,
  }));
}

function* seals(id: string, by: Attribution): Decision<void> {
  const { at } = by;
  if ((yield* one(sql.touch, { id, at })) !== undefined) return;
  if ((yield* one(sql.insert, { id, at })) === undefined) return;
  yield* record(by, { action: "instance-key.introduced", target: `instance-key:${id}` });
}

function* sealedUntil(
  until: Instant,
  now: Instant,
): Decision<{ readonly refreshTokens: AliveUntil; readonly sessions: AliveUntil }> {
  const [tokens, tokensUntil, sessions, sessionsUntil] = (yield* one(sql.sealedUntil, { until, now })) ?? [];
  return { refreshTokens: alive(tokens, tokensUntil), sessions: alive(sessions, sessionsUntil) };
}

function alive(count: unknown, until: unknown): AliveUntil {
  return { count: Number(count), ...(until === null ? {} : { until: until as number }) };
}

/** {@link InstanceKeys}. */
export const instanceKeys = {
  reads: { all, sealedUntil },
  writes: { seals },
} satisfies PortDecisions<InstanceKeys>;
