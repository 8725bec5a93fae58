import type { ClientDraft, ClientMetadata } from "./client-metadata.rfc7591.ts";

/** What is to be changed of a client. `null` puts a member back to what it is where nothing is said; the name has no such. */
export type ClientChanges = Partial<Pick<ClientMetadata, "name">> & {
  readonly [Member in Exclude<keyof ClientMetadata, "id" | "name">]?: ClientMetadata[Member] | null;
};

/** The client with the changes, to be completed: what is not changed stays, and an algorithm goes with its method. */
export function changedMetadata(before: ClientMetadata, changes: ClientChanges): ClientDraft {
  const { authenticationMethod = before.authenticationMethod } = changes;
  const isOther = authenticationMethod !== before.authenticationMethod;
  const kept = isOther ? { ...before, authenticationAlgorithm: null } : before;
  const members = Object.entries({ ...kept, ...changes }).filter(([, value]) => value !== null);
  // What is left has a name: it cannot be put back to nothing.
  return Object.fromEntries(members) as unknown as ClientDraft;
}
