/*
 * What an operation may need. The same words are the scopes of a client that calls the management API, and what the role of
 * a person answers with; `read` shows, `write` changes, and neither includes the other. What begins with `own-` is for what
 * a person owns, and included in the permission for everybody's. Some are also what a role inside an organisation is made of:
 * held there, they reach what is that organisation's; held on the platform, everything.
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
  "organisations:read",
  "organisations:write",
  "own-organisations:write",
  "members:read",
  "members:write",
  "apps:read",
  "apps:write",
  "webhooks:read",
  "webhooks:write",
  "installations:read",
  "installations:write",
  "grant-any:write",
  "policies:read",
  "policies:write",
  "reviews:read",
  "reviews:write",
] as const;

/** One of {@link permissions}. */
export type Permission = (typeof permissions)[number];

/** What a role inside an organisation may be made of. */
export const organisationPermissions = [
  /** See the organisation; change its name and settings. To delete it, or to make an owner, takes an owner. */
  "organisations:read",
  "organisations:write",
  /** See who is in it; invite and remove people, give them roles, and say what custom roles may do. */
  "members:read",
  "members:write",
  /** See, make and publish the apps of this organisation. */
  "apps:read",
  "apps:write",
  /** See and change where those apps are notified, and what was delivered. */
  "webhooks:read",
  "webhooks:write",
  /** See what is installed here; install, answer requests, take rights away, pause and uninstall. */
  "installations:read",
  "installations:write",
  /** Give an app rights that one does not hold oneself (promise 2). */
  "grant-any:write",
  /** See and change which apps members may install, and which the directory shows them. */
  "policies:read",
  "policies:write",
] as const satisfies readonly Permission[];

/** One of {@link organisationPermissions}. */
export type OrganisationPermission = (typeof organisationPermissions)[number];

const own: Partial<Readonly<Record<Permission, Permission>>> = {
  "clients:read": "own-clients:read",
  "clients:write": "own-clients:write",
  "organisations:write": "own-organisations:write",
};

/** These permissions, and those they include. */
export function withIncluded(held: Iterable<Permission>): ReadonlySet<Permission> {
  return new Set([...held].flatMap((permission) => [permission, own[permission] ?? permission]));
}
