import type { Client } from "../client.ts";
import type { ClientListRequest, RegisteredClient } from "../ports/client-registry.ts";
import type { Page, TotalRequest } from "../ports/page.ts";
import type { Conflict } from "../ports/revised.ts";
import type { Problem } from "../problem.ts";
import type { ScopeCatalogue } from "../scope.ts";
import { changedMetadata, type ClientChanges } from "../registration/client-changes.ts";
import {
  type ClientDraft,
  type ClientMetadata,
  completeMetadata,
  metadataOf,
  withoutRepeats,
} from "../registration/client-metadata.rfc7591.ts";
import { describedProblems } from "../registration/described-members.ts";
import { metadataProblems, noOwner } from "../registration/client-rules.ts";
import { givenSecretProblems, makeClient } from "../registration/new-client.ts";
import { withTotal } from "../page-with-total.ts";
import { privilegeProblems } from "../registration/client-privileges.ts";
import { quarantineProblems } from "../registration/quarantine.ts";
import { askedWithin, ownerOfNew, type Whose } from "../whose.ts";
import { type ClientPorts, type CreatedClient, readBack } from "./client-ports.ts";
import { isOfApp } from "./client-of-app.ts";
import { neverRead } from "./never-read.ts";
import { operation } from "./operation.ts";
import { withinReach } from "./within-reach.ts";

/** Lists those that are asked for, page by page. */
export const listClients = operation({
  name: "clients.list",
  permission: "clients:read",
  ownPermission: "own-clients:read",
  audit: "nothing",
  async run(
    { clientRegistry }: ClientPorts,
    request: ClientListRequest & TotalRequest,
    { whose },
  ): Promise<Page<RegisteredClient>> {
    const asked = askedWithin(whose, request);
    if (asked === undefined) return { items: [], ...(request.total === true ? { total: 0 } : {}) };
    return withTotal(clientRegistry, asked);
  },
});

/** Shows one; `undefined` where there is none of this id. */
export const showClient = operation({
  name: "clients.show",
  permission: "clients:read",
  ownPermission: "own-clients:read",
  audit: "nothing",
  run: (
    { clientRegistry }: ClientPorts,
    { id }: { readonly id: string },
    { whose },
  ): Promise<RegisteredClient | undefined> => clientRegistry.find(id, whose),
});

/** Registers one. What is not said is filled in, see `completeMetadata`; who reaches only their own clients owns it. */
export const createClient = operation({
  name: "clients.create",
  permission: "clients:write",
  ownPermission: "own-clients:write",
  audit: "client.created",
  async run(
    ports: ClientPorts,
    /** With a `secret` that was made elsewhere, or without for a generated one. */
    { secret: given, ...draft }: ClientDraft & { readonly secret?: string },
    by,
    held,
  ): Promise<
    | ({ readonly outcome: "created" } & CreatedClient)
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: "taken" }
    | { readonly outcome: "beyond-caller" }
  > {
    const { builtIn, clientRegistry, entropy } = ports;
    const catalogue = await ports.catalogue.current();
    const metadata = completeMetadata({ ...ownerOfNew(by.whose), ...draft }, () => entropy.id());
    const problems = [
      ...metadataProblems(metadata, catalogue),
      ...givenSecretProblems(metadata, given),
      ...privilegeProblems(by.whose, metadata),
    ];
    if (problems.length > 0) return { outcome: "invalid", problems };
    if (!withinReach(held, metadata.scopes, { catalogue, builtIn })) return { outcome: "beyond-caller" };
    const made = makeClient(ports, { metadata, given }, by.at);
    const outcome = await clientRegistry.create(made.client, by);
    if (outcome === "no-owner") return { outcome: "invalid", problems: [noOwner] };
    if (outcome === "taken") return { outcome };
    return { outcome, ...(await readBack(clientRegistry, made, by.whose)) };
  },
});

/** Changes what is said and leaves the rest. What is taken away is gone from live tokens at once. */
export const updateClient = operation({
  name: "clients.update",
  permission: "clients:write",
  ownPermission: "own-clients:write",
  audit: "client.updated",
  async run(
    ports: ClientPorts,
    { id, revision, changes }: ClientUpdate,
    by,
    held,
  ): Promise<
    | { readonly outcome: "updated"; readonly client: RegisteredClient }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: "unknown" }
    | { readonly outcome: "beyond-caller" }
    | { readonly outcome: "of-app" }
    | Conflict
  > {
    const { builtIn, clientRegistry } = ports;
    const before = await clientRegistry.find(id, by.whose);
    if (before === undefined) return { outcome: "unknown" };
    if (before.app !== undefined) return { outcome: "of-app" };
    if (before.revision < revision) return neverRead(before);
    const catalogue = await ports.catalogue.current();
    const metadata = completeMetadata({ ...changedMetadata(metadataOf(before), changes), id }, () => id);
    const reached = [...before.scopes, ...metadata.scopes];
    if (!withinReach(held, reached, { catalogue, builtIn })) return { outcome: "beyond-caller" };
    const problems = changeProblems(metadata, before, { catalogue, whose: by.whose });
    // Who read another revision is told what changed since, which may be all that is wrong.
    if (problems.length > 0 && before.revision === revision) return { outcome: "invalid", problems };
    const outcome = await clientRegistry.update(withoutRepeats(metadata), revision, by);
    if (typeof outcome === "object") return outcome;
    if (outcome === "no-owner") return { outcome: "invalid", problems: [noOwner] };
    const client = outcome === "updated" ? await clientRegistry.find(id, by.whose) : undefined;
    return client === undefined ? { outcome: "unknown" } : { outcome: "updated", client };
  },
});

/** What is to be changed of a client, as it was read at this revision. */
export interface ClientUpdate {
  readonly id: Client["id"];
  readonly revision: number;
  readonly changes: ClientChanges;
}

/** Takes one out of quarantine: whoever does says that they know who runs it, as they read it at this revision. */
export const verifyClient = operation({
  name: "clients.verify",
  permission: "clients:write",
  audit: "client.verified",
  async run(
    { clientRegistry }: ClientPorts,
    { id, revision }: { readonly id: string; readonly revision: number },
    by,
  ): Promise<
    | { readonly outcome: "verified"; readonly client: RegisteredClient }
    | { readonly outcome: "unknown" }
    | Conflict
  > {
    const outcome = await clientRegistry.verify(id, revision, by);
    if (typeof outcome === "object") return outcome;
    const client = outcome === "verified" ? await clientRegistry.find(id, by.whose) : undefined;
    return client === undefined ? { outcome: "unknown" } : { outcome: "verified", client };
  },
});

/** Deletes one with its secrets and everything people granted to it, as it was read at this revision. */
export const deleteClient = operation({
  name: "clients.delete",
  permission: "clients:write",
  ownPermission: "own-clients:write",
  audit: "client.deleted",
  async run(
    { clientRegistry }: ClientPorts,
    { id, revision }: { readonly id: string; readonly revision: number },
    by,
  ): Promise<{ readonly outcome: "deleted" | "unknown" | "of-app" } | Conflict> {
    if (await isOfApp(clientRegistry, id, by)) return { outcome: "of-app" };
    const outcome = await clientRegistry.delete(id, revision, by);
    return typeof outcome === "object" ? outcome : { outcome };
  },
});

/** What is wrong with a client that is there, as it would be. */
function changeProblems(
  metadata: ClientMetadata,
  before: Client,
  { catalogue, whose }: { readonly catalogue: ScopeCatalogue; readonly whose: Whose },
): readonly Problem[] {
  const was = metadataOf(before);
  return [
    ...metadataProblems(metadata, catalogue),
    ...privilegeProblems(whose, metadata, was),
    ...(before.verified ? [] : quarantineProblems(metadata, was, catalogue)),
    ...(before.origin === "metadata_document" ? describedProblems(metadata, was) : []),
  ];
}
