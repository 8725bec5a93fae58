/* What the records can be filtered by, as the address says it. */

/** The kinds of things that something is done to, as targets begin. */
export const kinds = [
  "user",
  "client",
  "api",
  "scope",
  "grant",
  "session",
  "family",
  "token",
  "signing-key",
  "instance-key",
] as const;

/** Every action a record tells of, as far as this page knows. */
export const actions = [
  "api.created",
  "api.deleted",
  "api.updated",
  "client.created",
  "client.deleted",
  "client.secret-added",
  "client.secret-removed",
  "client.updated",
  "family.ended",
  "grant.allowed",
  "grant.narrowed",
  "grant.revoked",
  "instance-key.introduced",
  "scope.created",
  "scope.deleted",
  "scope.updated",
  "session.ended",
  "session.opened",
  "signing-key.published",
  "signing-key.resealed",
  "signing-key.retired",
  "token.revoked",
  "user.created",
  "user.deleted",
  "user.password-link-made",
  "user.password-set",
  "user.signed-out",
  "user.updated",
] as const;

/** How far back, by names. */
export const spans = ["hour", "day", "week", "month"] as const;
