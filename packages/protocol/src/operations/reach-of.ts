import type { Whose, Within } from "../whose.ts";
import type { Caller } from "./caller.ts";
import { type OrganisationPermission, organisationPermissions, type Permission } from "./permission.ts";
import { whoseFor } from "./whose-for.ts";

/** Of an operation, in a pure package or in the contract of the management API. */
interface Needing {
  readonly permission: string;
  readonly ownPermission?: string;
  readonly inOrganisations?: true;
}

/** How far a caller's rights go for one operation. */
export interface Reach {
  readonly whose: Whose;
  readonly within: Within;
}

/**
 * How far the caller may do this: to whose things, and in which organisations. `undefined` where they may not at all; whether the
 * role of a member allows it, the port finds out.
 */
export function reachOf(
  caller: Pick<Caller, "person" | "permissions" | "inOrganisations" | "organisation">,
  needing: Needing,
): Reach | undefined {
  const whose = whoseFor(caller, needing);
  const everywhere = (caller.permissions as ReadonlySet<string>).has(needing.permission);
  if (everywhere && caller.organisation === undefined) return { whose: "everybody", within: "everywhere" };
  const within = asMember(caller, needing);
  if (within === undefined) return whose && { whose, within: "nowhere" };
  return { whose: whose ?? { owner: within.person }, within };
}

function asMember(
  { person, inOrganisations, organisation }: Parameters<typeof reachOf>[0],
  { permission, inOrganisations: there }: Needing,
): Exclude<Within, string> | undefined {
  if (there !== true || person === undefined || !isForOrganisations(permission)) return undefined;
  if (inOrganisations?.has(permission) !== true) return undefined;
  return {
    person,
    needs: permission,
    ...(organisation === undefined ? {} : { only: organisation }),
    ...atMost(inOrganisations),
  };
}

function atMost(given: ReadonlySet<Permission>): { readonly atMost?: readonly OrganisationPermission[] } {
  const some = organisationPermissions.filter((permission) => given.has(permission));
  return some.length === organisationPermissions.length ? {} : { atMost: some };
}

function isForOrganisations(permission: string): permission is OrganisationPermission & Permission {
  return (organisationPermissions as readonly string[]).includes(permission);
}
