import type { SignedInUser } from "./brand.ts";
import type { Client } from "./client.ts";
import { type Grant, personOf } from "./grant.ts";
import type { Instant } from "./instant.ts";
import type { Attribution } from "./ports/attribution.ts";
import type { Catalogue } from "./ports/catalogue.ts";
import type { Clients } from "./ports/clients.ts";
import type { GrantRegistry } from "./ports/grant-registry.ts";
import type { Grants } from "./ports/grants.ts";
import type { LastUses } from "./ports/last-uses.ts";
import type { Page, PageRequest } from "./ports/page.ts";
import type { Scope, ScopeCatalogue } from "./scope.ts";

/*
 * Connected apps: what a person sees and takes back of what they allowed apps. It needs no permission but to be that person
 * (domain promise 22), so every call takes the proof of who is signed in, and a grant of somebody else is as unknown as
 * one there never was.
 */

/** An app, and what this person allowed it. */
export interface ConnectedApp {
  readonly grantId: string;
  readonly client: Client;
  /** Where they allowed it, by the id of its installation; absent for what they allowed it for themselves alone. */
  readonly installation?: string;
  /** What it may do now, while the client is active. */
  readonly rights: readonly Scope[];
  /** What it was allowed and cannot use, because the client is not registered for it any more. */
  readonly unused: readonly Scope[];
  /** When the person last said yes. */
  readonly allowedAt: Instant;
  /** To a minute; absent while no use is known. */
  readonly lastUsedAt: Instant | undefined;
}

/** {@link ConnectedApp}s of whoever is signed in. */
export interface ConnectedApps {
  /** The newest grant first. */
  list(user: SignedInUser, request: PageRequest): Promise<Page<ConnectedApp>>;
  find(user: SignedInUser, grantId: string): Promise<ConnectedApp | undefined>;
  /** Ends the grant with everything that came out of it, at once. Of concurrent callers one is told `removed`. */
  remove(user: SignedInUser, grantId: string, by: Attribution): Promise<"removed" | "unknown">;
  /** Takes one right back, from tokens that are out there too. With the last right the app goes. */
  removeRight(
    user: SignedInUser,
    grantId: string,
    scope: string,
    by: Attribution,
  ): Promise<"narrowed" | "removed" | "unchanged" | "unknown">;
  /** Names of the apps that hold these grants, of those that are still this person's; by grant id. */
  namesOf(user: SignedInUser, grantIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The client, where this person allows it nothing (any more). */
  disconnected(user: SignedInUser, clientId: string): Promise<Client | undefined>;
}

/** What connected apps need. */
export interface ConnectedAppsDependencies {
  readonly grants: Pick<Grants, "find">;
  readonly grantRegistry: Pick<GrantRegistry, "list" | "find" | "narrow" | "revoke">;
  readonly clients: Pick<Clients, "find">;
  readonly catalogue: Catalogue;
  readonly lastUses: Pick<LastUses, "of">;
}

/** {@link ConnectedApps} over stored grants. */
export function createConnectedApps(dependencies: ConnectedAppsDependencies): ConnectedApps {
  const { grants, grantRegistry, clients, catalogue, lastUses } = dependencies;

  async function describe(found: readonly Grant[]): Promise<readonly ConnectedApp[]> {
    const [known, used, registered] = await Promise.all([
      catalogue.current(),
      lastUses.of(found.map(({ id }) => id)),
      Promise.all(found.map(({ clientId }) => clients.find(clientId))),
    ]);
    // The client may have been deleted a moment ago, and its grants with it.
    return found.flatMap((grant, index) => {
      const client = registered[index];
      return client === undefined ? [] : [appOf(grant, client, known, used.get(grant.id))];
    });
  }

  /** Whose a grant is never changes, so what is found here is still theirs when it is changed. */
  async function findOwn({ userId }: SignedInUser, grantId: string): Promise<Grant | undefined> {
    const grant = await grantRegistry.find(grantId);
    return grant !== undefined && personOf(grant) === userId ? grant : undefined;
  }

  return {
    async list({ userId }, request) {
      const { items, ...more } = await grantRegistry.list({ ...request, userId });
      return { items: await describe(items), ...more };
    },
    async find(user, grantId) {
      const grant = await findOwn(user, grantId);
      return grant && (await describe([grant]))[0];
    },
    async remove(user, grantId, by) {
      if ((await findOwn(user, grantId)) === undefined) return "unknown";
      return (await grantRegistry.revoke(grantId, by)) === "revoked" ? "removed" : "unknown";
    },
    async removeRight(user, grantId, scope, by) {
      if ((await findOwn(user, grantId)) === undefined) return "unknown";
      const outcome = await grantRegistry.narrow(grantId, [scope], by);
      return outcome === "revoked" ? "removed" : outcome;
    },
    async namesOf(user, grantIds) {
      const unique = [...new Set(grantIds)];
      const named = await Promise.all(
        unique.map(async (id) => {
          const grant = await findOwn(user, id);
          const client = grant && (await clients.find(grant.clientId));
          return client === undefined ? [] : [[id, client.name] as const];
        }),
      );
      return new Map(named.flat());
    },
    async disconnected({ userId }, clientId) {
      const [client, grant] = await Promise.all([clients.find(clientId), grants.find(userId, clientId)]);
      return grant === undefined ? client : undefined;
    },
  };
}

function appOf(
  { id, subject: { installation }, scopes, consentedAt }: Grant,
  client: Client,
  { scopes: known }: ScopeCatalogue,
  lastUsedAt: Instant | undefined,
): ConnectedApp {
  const allowed = scopes.flatMap((key) => known.get(key) ?? []);
  const mayUse = ({ key }: Scope) => client.scopes.includes(key);
  return {
    grantId: id,
    client,
    ...(installation === undefined ? {} : { installation }),
    rights: allowed.filter(mayUse),
    unused: allowed.filter((scope) => !mayUse(scope)),
    allowedAt: consentedAt,
    lastUsedAt,
  };
}
