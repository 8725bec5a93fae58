import type { TokenFamilies } from "@grantway/protocol";
import { json } from "../rows/cells.ts";
import { firstOfEach } from "./coalesce.ts";
import type { Queries, Statement } from "./database.ts";

/** One redemption. */
export type Opening = Parameters<TokenFamilies["open"]>[0];

/** What came of it. */
export type OpeningOutcome = Awaited<ReturnType<TokenFamilies["open"]>>;

/*
 * The unique key of `spent_codes` decides: of two transactions with one code the second waits for the first and then
 * inserts nothing, so it opens nothing.
 */
const open: Statement = {
  name: "families.open",
  text: `WITH asked AS (
      SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
        $8::bigint[], $9::text[], $10::bigint[], $11::bigint[], $12::text[], $13::bigint[])
        AS a (code_id, forget_at, id, grant_id, client_id, user_id, scopes, authenticated_at, methods, at, expires_at, sid,
          epoch)
    ), spent AS (
      INSERT INTO spent_codes (id, family_id, forget_at) SELECT code_id, id, forget_at FROM asked
      ON CONFLICT (id) DO NOTHING RETURNING id
    ), opened AS (
      INSERT INTO token_families (id, grant_id, client_id, user_id, scopes, authenticated_at, methods, generation,
        rotated_at, expires_at, sid, epoch)
      SELECT a.id, a.grant_id, a.client_id, a.user_id, a.scopes::jsonb, a.authenticated_at, a.methods::jsonb, 0, a.at,
        a.expires_at, a.sid, a.epoch
      FROM asked a JOIN spent s ON s.id = a.code_id
      WHERE NOT EXISTS (SELECT 1 FROM ended_sessions e WHERE e.sid = a.sid)
      RETURNING id
    )
    SELECT s.id, o.id IS NOT NULL FROM spent s
    JOIN asked a ON a.code_id = s.id LEFT JOIN opened o ON o.id = a.id`,
};

/** Redeems them all in one statement; the answers in the order of the jobs. */
export async function openAll(
  queries: Queries,
  jobs: readonly Opening[],
): Promise<readonly OpeningOutcome[]> {
  const { firsts, isFirst } = firstOfEach(jobs, ({ code }) => code.id);
  // Every process locks codes in the same order, so that two never wait for each other.
  const asked = firsts.toSorted((a, b) => (a.code.id < b.code.id ? -1 : 1));
  const families = asked.map(({ family }) => family);
  const rows = await queries.rows(
    open,
    asked.map(({ code }) => code.id),
    asked.map(({ code }) => code.forgetAt),
    families.map(({ id }) => id),
    families.map(({ grantId }) => grantId),
    families.map(({ clientId }) => clientId),
    families.map(({ userId }) => userId),
    families.map(({ scopes }) => json(scopes)),
    families.map(({ authenticatedAt }) => authenticatedAt),
    families.map(({ methods }) => json(methods)),
    asked.map(({ at }) => at),
    families.map(({ expiresAt }) => expiresAt),
    families.map(({ sid }) => sid),
    families.map(({ epoch }) => epoch),
  );
  const opened = new Map(rows.map(([codeId, isOpened]) => [codeId, isOpened === true]));
  return jobs.map(({ code }, index) => {
    if (!isFirst(index) || !opened.has(code.id)) return "spent";
    return opened.get(code.id) === true ? "opened" : "ended";
  });
}
