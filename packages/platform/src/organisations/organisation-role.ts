import type { OrganisationPermission, Revised } from "@grantway/protocol";
import { openidScopes, organisationPermissions } from "@grantway/protocol/rules";

/*
 * What a role in an organisation is: permissions, for what is done there through us, and scopes, for what its holder may do at
 * the platform's APIs. An app never does for a person what the scopes of their role do not hold (principle P6).
 */

/** Scopes of the catalogue: all of them, all but those of a high risk, or these. */
export type RoleScopes = "all" | "but-high-risk" | readonly string[];

/** What somebody of a role may do in the organisation. */
export interface RoleRights {
  readonly permissions: ReadonlySet<OrganisationPermission>;
  readonly scopes: RoleScopes;
}

/** A role that an organisation made for itself. */
export interface CustomRole extends Revised {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly permissions: readonly OrganisationPermission[];
  readonly scopes: RoleScopes;
}

/** The roles that every organisation has, from everything to little. Only an owner makes or unmakes an owner. */
export const builtInRoles = ["owner", "admin", "member"] as const;

/** One of {@link builtInRoles}. */
export type BuiltInRole = (typeof builtInRoles)[number];

const everything: RoleRights = { permissions: new Set(organisationPermissions), scopes: "all" };

const rights: Readonly<Record<BuiltInRole, RoleRights>> = {
  owner: everything,
  admin: everything,
  member: {
    permissions: new Set(["organisations:read", "members:read"]),
    scopes: "but-high-risk",
  },
};

/** Whether a membership's role is one that every organisation has. */
export function isBuiltInRole(role: string): role is BuiltInRole {
  return (builtInRoles as readonly string[]).includes(role);
}

/** What the role that every organisation has may do. */
export function rightsOfBuiltIn(role: BuiltInRole): RoleRights {
  return rights[role];
}

/**
 * Whether a role with these scopes holds this one. What is of the person themselves, such as their name, is theirs in every
 * organisation and no role's to give.
 */
export function holdsScope(
  scopes: RoleScopes,
  scope: { readonly key: string; readonly risk: "low" | "medium" | "high" },
): boolean {
  if (scopes === "all" || openidScopes.some(({ key }) => key === scope.key)) return true;
  return scopes === "but-high-risk" ? scope.risk !== "high" : scopes.includes(scope.key);
}

/**
 * Whether whoever has the one may do all of the other.
 *
 * @param highRisk - the scopes of a high risk that there are.
 */
export function rightsWithin(held: RoleRights, other: RoleRights, highRisk: ReadonlySet<string>): boolean {
  return other.permissions.isSubsetOf(held.permissions) && scopesWithin(held.scopes, other.scopes, highRisk);
}

function scopesWithin(held: RoleScopes, other: RoleScopes, highRisk: ReadonlySet<string>): boolean {
  if (held === "all") return true;
  if (other === "all") return false;
  if (held === "but-high-risk") return other === held || !other.some((scope) => highRisk.has(scope));
  return other !== "but-high-risk" && other.every((scope) => held.includes(scope));
}
