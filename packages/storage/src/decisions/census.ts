import type { Census, CensusRequest, ClientSince, Instant, Some, Totals } from "@grantway/protocol";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { type Statement, statements } from "./statement.ts";

const sql = statements("census", {
  totals: `SELECT
    (SELECT count(*) FROM users), (SELECT count(*) FROM users WHERE status = 'suspended'),
    (SELECT count(*) FROM clients), (SELECT count(*) FROM clients WHERE status = 'suspended'),
    (SELECT count(*) FROM apis), (SELECT count(*) FROM scopes),
    (SELECT count(*) FROM sessions WHERE expires_at > $at),
    (SELECT count(*) FROM grants WHERE status = 'active')`,
  oldSecrets: `SELECT id, name, since, count(*) OVER () FROM (
      SELECT c.id, c.name, max(s.created_at) AS since
      FROM clients c JOIN client_secrets s ON s.client_id = c.id
      WHERE c.status = 'active' AND (s.expires_at IS NULL OR s.expires_at > $at)
      GROUP BY c.id, c.name) AS newest
    WHERE since < $before ORDER BY since, id LIMIT $limit`,
  // A client that was there before anything was counted may have been used until then.
  unusedClients: (d) => `SELECT id, name, since, count(*) OVER () FROM (
      SELECT c.id, c.name, coalesce(u.last_used_at,
        ${d.greater("c.created_at", "coalesce((SELECT min(at) FROM figures_by_day), $at)")}) AS since
      FROM clients c LEFT JOIN client_uses u ON u.client_id = c.id WHERE c.status = 'active') AS used
    WHERE since < $before ORDER BY since, id LIMIT $limit`,
});

function* totals(at: Instant): Decision<Totals> {
  const row = yield* one(sql.totals, { at });
  const [users, suspendedUsers, clients, suspendedClients, apis, scopes, sessions, grants] = (row ?? []).map(
    Number,
  ) as [number, number, number, number, number, number, number, number];
  return { users, suspendedUsers, clients, suspendedClients, apis, scopes, sessions, grants };
}

function some(statement: Statement) {
  return function* ({ at, before, limit }: CensusRequest): Decision<Some<ClientSince>> {
    const found = yield* rows(statement, { at, before, limit });
    const items = found.map(([id, name, since]) => ({
      clientId: id as string,
      name: name as string,
      since: Number(since),
    }));
    return { items, total: Number(found[0]?.[3] ?? 0) };
  };
}

/** {@link Census}. */
export const census = {
  reads: { totals, oldSecrets: some(sql.oldSecrets), unusedClients: some(sql.unusedClients) },
  writes: {},
} satisfies PortDecisions<Census>;
