import type { Attribution, Client, DescribedClients, RegisteredClient } from "@grantway/protocol";
import { clientRegistry, insertClient } from "./client-registry.ts";
import type { Decision, PortDecisions } from "./decision.ts";
import { lock } from "./lock.ts";

function* keep(client: Client, by: Attribution): Decision<void> {
  const before = yield* find(client.id);
  if (before !== undefined) return yield* follow(before, client, by);
  // Whoever else adds it meanwhile waits, or was waited for.
  yield* lock("clients");
  const added = yield* find(client.id);
  return added === undefined ? yield* insertClient(client, by) : yield* follow(added, client, by);
}

/** What administrators decided stays: a document says nothing of it. */
function* follow(before: RegisteredClient, client: Client, by: Attribution): Decision<void> {
  if (before.origin !== "metadata_document") return;
  const { secrets: _, createdAt: __, origin: ___, verified: ____, ...said } = client;
  const { owner, status, firstParty, revision } = before;
  // Where somebody changed it a moment ago nothing is written now: the next to decide brings the document again.
  yield* clientRegistry.writes.update({ ...said, owner, status, firstParty }, revision, {
    ...by,
    whose: "everybody",
  });
}

function* find(id: string): Decision<RegisteredClient | undefined> {
  return yield* clientRegistry.reads.find(id, "everybody");
}

/** {@link DescribedClients}. */
export const describedClients = { reads: {}, writes: { keep } } satisfies PortDecisions<DescribedClients>;
