import {
  type BuiltInRole,
  isBuiltInRole,
  type RoleRights,
  type RoleScopes,
  rightsOfBuiltIn,
} from "@grantway/platform/rules";
import type { OrganisationPermission } from "@grantway/protocol";
import { parsed, texts } from "./cells.ts";

const nothing: RoleRights = { permissions: new Set(), scopes: [] };

/** The rights of a membership's role, and of the columns of its custom role where it is one. */
export function readRights([role, permissions, scopes]: readonly unknown[]): RoleRights {
  if (isBuiltInRole(role as string)) return rightsOfBuiltIn(role as BuiltInRole);
  // A role that was deleted holds nothing.
  if (permissions === null) return nothing;
  return {
    permissions: new Set(texts(permissions) as readonly OrganisationPermission[]),
    scopes: readRoleScopes(scopes),
  };
}

/** What a role may do, of a cell that is JSON: a list, or one of the words for many, which PostgreSQL's driver gives as such. */
export function readRoleScopes(cell: unknown): RoleScopes {
  return cell === "all" || cell === "but-high-risk" ? cell : (parsed(cell) as RoleScopes);
}
