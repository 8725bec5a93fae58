/*
 * What an app is told of. A type once told stays. Each event is numbered within its installation, without a gap, and commits
 * with what it tells of; `uninstalled` and `erasure.requested` go out also when nothing else does any more (promise 5).
 */

/** Every type of event. */
export const eventTypes = [
  "installation.created",
  "installation.scopes_changed",
  "installation.upgraded",
  "installation.suspended",
  "installation.resumed",
  "installation.uninstalled",
  "grant.created",
  "grant.changed",
  "grant.revoked",
  "install_request.created",
  "install_request.approved",
  "install_request.denied",
  "install_request.expired",
  "install_request.cancelled",
  "member.left",
  "erasure.requested",
  "endpoint.test",
] as const;

/** One of {@link eventTypes}. */
export type EventType = (typeof eventTypes)[number];

/** Those that go out whatever the installation's state is. */
export const alwaysSent: ReadonlySet<EventType> = new Set(["installation.uninstalled", "erasure.requested"]);
