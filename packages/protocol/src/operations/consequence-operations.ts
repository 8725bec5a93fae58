import type { ClientRegistry } from "../ports/client-registry.ts";
import type {
  ApiConsequences,
  ClientConsequences,
  Consequences,
  GrantConsequences,
  ScopeConsequences,
} from "../ports/consequences.ts";
import { operation } from "./operation.ts";

/*
 * What a change takes along, in numbers, for whoever is about to make it.
 */

interface ConsequencePorts {
  readonly consequences: Consequences;
  readonly clientRegistry: ClientRegistry;
}

/** Of deleting or suspending a client. */
export const clientConsequences = operation({
  name: "clients.consequences",
  permission: "clients:read",
  ownPermission: "own-clients:read",
  audit: "nothing",
  async run(
    { clientRegistry, consequences }: ConsequencePorts,
    { id }: { readonly id: string },
    by,
  ): Promise<ClientConsequences> {
    const client = await clientRegistry.find(id, by.whose);
    return client === undefined ? none : consequences.ofClient(id, by.at);
  },
});

const none: ClientConsequences = { grants: 0, families: 0, secrets: 0 };

/** Of deleting an API. */
export const apiConsequences = operation({
  name: "apis.consequences",
  permission: "apis:read",
  audit: "nothing",
  run: (
    { consequences }: ConsequencePorts,
    { audience }: { readonly audience: string },
  ): Promise<ApiConsequences> => consequences.ofApi(audience),
});

/** Of deleting a scope. */
export const scopeConsequences = operation({
  name: "scopes.consequences",
  permission: "apis:read",
  audit: "nothing",
  run: ({ consequences }: ConsequencePorts, { key }: { readonly key: string }): Promise<ScopeConsequences> =>
    consequences.ofScope(key),
});

/** Of revoking a grant. */
export const grantConsequences = operation({
  name: "grants.consequences",
  permission: "grants:read",
  audit: "nothing",
  run: (
    { consequences }: ConsequencePorts,
    { id }: { readonly id: string },
    by,
  ): Promise<GrantConsequences> => consequences.ofGrant(id, by.at),
});
