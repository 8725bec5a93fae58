import type {
  Attribution,
  InitialAccessToken,
  InitialAccessTokens,
  Instant,
  Page,
  PageRequest,
} from "@grantway/protocol";
import { pageLimit, pageStartFromTop, toPage } from "../pages.ts";
import { type Cells, storable } from "../rows/cells.ts";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

const isGoodNow = `token_hash = $hash AND (expires_at IS NULL OR expires_at > $at)
  AND (most_uses IS NULL OR uses < most_uses)`;

const sql = statements("initial-access-tokens", {
  insert: `INSERT INTO initial_access_tokens (id, token_hash, note, hint, created_at, expires_at, most_uses)
    VALUES ($id, $hash, $note, $hint, $created_at, $expires_at, $most_uses)`,
  list: `SELECT id, note, hint, created_at, expires_at, most_uses, uses FROM initial_access_tokens
    WHERE id < $id ORDER BY id DESC LIMIT $limit`,
  isGood: `SELECT 1 FROM initial_access_tokens WHERE ${isGoodNow}`,
  // Of two that would use it for the last time, the second waits for the first and then finds it used up.
  use: `UPDATE initial_access_tokens SET uses = uses + 1 WHERE ${isGoodNow} RETURNING id`,
  revoke: "DELETE FROM initial_access_tokens WHERE id = $id RETURNING 1",
});

function* create(
  { id, note, hint, createdAt, expiresAt, mostUses }: Omit<InitialAccessToken, "uses">,
  hash: string,
  by: Attribution,
): Decision<void> {
  yield* one(sql.insert, {
    id,
    hash,
    note: storable(note),
    hint,
    created_at: createdAt,
    expires_at: expiresAt ?? null,
    most_uses: mostUses ?? null,
  });
  yield* record(by, { action: "initial-access-token.created", target: targetOf(id), detail: storable(note) });
}

function* list(request: PageRequest): Decision<Page<InitialAccessToken>> {
  const limit = pageLimit(request);
  const [id = ""] = pageStartFromTop(request, 1);
  const found = yield* rows(sql.list, { id, limit: limit + 1 });
  return toPage(found.map(readToken), limit, (token) => [token.id]);
}

function* isGood(hash: string, at: Instant): Decision<boolean> {
  return (yield* one(sql.isGood, { hash, at })) !== undefined;
}

/** Uses the token of this hash once more, if it is good: answers its id. */
export function* useInitialToken(hash: string, at: Instant): Decision<string | undefined> {
  return (yield* one(sql.use, { hash, at }))?.[0] as string | undefined;
}

function* revoke(id: string, by: Attribution): Decision<"revoked" | "unknown"> {
  if ((yield* one(sql.revoke, { id })) === undefined) return "unknown";
  yield* record(by, { action: "initial-access-token.revoked", target: targetOf(id) });
  return "revoked";
}

function targetOf(id: string): string {
  return `initial-access-token:${id}`;
}

function readToken([id, note, hint, createdAt, expiresAt, mostUses, uses]: Cells): InitialAccessToken {
  return {
    id: id as string,
    note: note as string,
    hint: hint as string,
    createdAt: Number(createdAt),
    ...(expiresAt === null ? {} : { expiresAt: Number(expiresAt) }),
    ...(mostUses === null ? {} : { mostUses: Number(mostUses) }),
    uses: Number(uses),
  };
}

/** {@link InitialAccessTokens}. */
export const initialAccessTokens = {
  reads: { list, isGood },
  writes: { create, revoke },
} satisfies PortDecisions<InitialAccessTokens>;
