import type { Permission } from "@grantway/protocol";
import { permissions } from "@grantway/protocol/rules";

/*
 * Platform-wide roles, each as what it may do. Rights inside an organisation are a matter of the platform package. No rule
 * asks for a role by its name, but that one administrator stays: an operation names the permission it needs.
 */

/** Every role there is, from everything to nothing. */
export const roles = ["admin", "auditor", "support", "developer", "user"] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

const allowed: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  admin: new Set(permissions),
  /** Sees everything and changes nothing. */
  auditor: new Set(permissions.filter((permission) => permission.endsWith(":read"))),
  /** Finds people, ends sessions and resets passwords. */
  support: new Set(["users:read", "sessions:read", "sessions:write", "passwords:write"]),
  /** Registers and changes their own clients, makes organisations that publish apps, and sees what those can be given. */
  developer: new Set(["own-clients:read", "own-clients:write", "own-organisations:write", "apis:read"]),
  /** Is a person with an account, and no more. */
  user: new Set(),
};

/** What the role may do. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return allowed[role];
}

/**
 * Whether whoever has these permissions may do all that the role may. Nobody gives a role beyond their own permissions, nor
 * takes over somebody of such a role: else a permission to write people, or to reset passwords, would be every permission
 * (ADR 30).
 */
export function reaches(held: ReadonlySet<Permission>, role: Role): boolean {
  return allowed[role].isSubsetOf(held);
}
