import type { Attribution, Client, DescribedClients, Instant, RegisteredClient } from "@grantway/protocol";
import { isAsVerified } from "@grantway/protocol/rules";
import { clientRegistry, insertClient } from "./client-registry.ts";
import { type Decision, type PortDecisions, rows } from "./decision.ts";
import { lock } from "./lock.ts";
import { setVerified } from "./registrations.ts";
import { statements } from "./statement.ts";

/** Clients that are forgotten in one transaction. */
const batch = 100;

const sql = statements("described-clients", {
  lockIdle: (d) => `SELECT c.id, c.revision FROM clients c
    WHERE c.origin = 'metadata_document' AND NOT c.verified AND c.status = 'active' AND c.created_at < $before
      AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.client_id = c.id
        AND (g.status = 'active' OR g.consented_at >= $before))
      AND NOT EXISTS (SELECT 1 FROM client_uses w WHERE w.client_id = c.id AND w.last_used_at >= $before)
    ORDER BY c.created_at, c.id LIMIT $limit ${d.forUpdate("c")}`,
});

function* keep(client: Client, by: Attribution): Decision<void> {
  const before = yield* find(client.id);
  if (before !== undefined) return yield* follow(before, client, by);
  // Whoever else adds it meanwhile waits, or was waited for.
  yield* lock("clients");
  const added = yield* find(client.id);
  return added === undefined ? yield* insertClient(client, by) : yield* follow(added, client, by);
}

/** What administrators decided stays: a document says nothing of it. But they verified what they looked at, and nothing else. */
function* follow(before: RegisteredClient, client: Client, by: Attribution): Decision<void> {
  if (before.origin !== "metadata_document") return;
  const { secrets: _, createdAt: __, origin: ___, verified: ____, ...said } = client;
  const { owner, status, firstParty, revision } = before;
  // Where somebody changed it a moment ago nothing is written now: the next to decide brings the document again.
  const outcome = yield* clientRegistry.writes.update({ ...said, owner, status, firstParty }, revision, {
    ...by,
    whose: "everybody",
  });
  if (outcome === "updated" && !isAsVerified(before, client)) yield* setVerified(client.id, false, by);
}

function* forgetIdle(before: Instant, by: Attribution): Decision<number> {
  const found = yield* rows(sql.lockIdle, { before, limit: batch });
  for (const [id, revision] of found) {
    yield* clientRegistry.writes.delete(id as string, Number(revision), { ...by, whose: "everybody" });
  }
  return found.length;
}

function* find(id: string): Decision<RegisteredClient | undefined> {
  return yield* clientRegistry.reads.find(id, "everybody");
}

/** {@link DescribedClients}. */
export const describedClients = {
  reads: {},
  writes: { keep, forgetIdle },
} satisfies PortDecisions<DescribedClients>;
