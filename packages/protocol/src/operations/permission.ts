/*
 * What an operation may need. The same words are the scopes of a client that calls the management API, and what the role of
 * a person answers with; `read` shows, `write` changes, and neither includes the other. What begins with `own-` is for what
 * a person owns, and included in the permission for everybody's.
 */

/** Every permission there is. APIs and their scopes go together. */
export const permissions = [
  "clients:read",
  "clients:write",
  "own-clients:read",
  "own-clients:write",
  "apis:read",
  "apis:write",
  "users:read",
  "users:write",
  "passwords:write",
  "sessions:read",
  "sessions:write",
  "grants:read",
  "grants:write",
  "keys:read",
  "keys:write",
  "audit:read",
  "figures:read",
  "settings:read",
] as const;

/** One of {@link permissions}. */
export type Permission = (typeof permissions)[number];

const own: Partial<Readonly<Record<Permission, Permission>>> = {
  "clients:read": "own-clients:read",
  "clients:write": "own-clients:write",
};

/** These permissions, and those they include. */
export function withIncluded(held: Iterable<Permission>): ReadonlySet<Permission> {
  return new Set([...held].flatMap((permission) => [permission, own[permission] ?? permission]));
}
