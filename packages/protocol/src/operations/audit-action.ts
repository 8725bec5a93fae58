/** Every action an audit record tells of: the kind of its target, and what was done to it. */
export const auditActions = [
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

/** One of {@link auditActions}. */
export type AuditAction = (typeof auditActions)[number];
