import { type Grant, personOf } from "../grant.ts";
import type { Instant } from "../instant.ts";
import type { GrantRegistry } from "../ports/grant-registry.ts";
import type { LastUses } from "../ports/last-uses.ts";
import type { Names } from "../ports/names.ts";

/** What the operations on grants work with. */
export interface GrantPorts {
  readonly grantRegistry: GrantRegistry;
  readonly lastUses: Pick<LastUses, "of">;
  readonly names: Names;
}

/** A grant with whose it is and for which client. */
export interface ListedGrant extends Grant {
  /** Absent for an app that acts as itself, and for somebody who was deleted meanwhile. */
  readonly username?: string;
  /** Empty for a client that was deleted meanwhile. */
  readonly clientName: string;
  /** To a minute; absent while no use is known. */
  readonly lastUsedAt?: Instant;
}

/** What a list tells of these grants, in their order. */
export async function describeGrants(
  { lastUses, names }: GrantPorts,
  grants: readonly Grant[],
): Promise<readonly ListedGrant[]> {
  const [used, usernames, clientNames] = await Promise.all([
    lastUses.of(grants.map(({ id }) => id)),
    names.people(grants.flatMap((grant) => personOf(grant) ?? [])),
    names.clients(grants.map(({ clientId }) => clientId)),
  ]);
  return grants.map((grant) => {
    const username = usernames.get(personOf(grant) ?? "");
    const lastUsedAt = used.get(grant.id);
    return {
      ...grant,
      ...(username === undefined ? {} : { username }),
      clientName: clientNames.get(grant.clientId) ?? "",
      ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
    };
  });
}
