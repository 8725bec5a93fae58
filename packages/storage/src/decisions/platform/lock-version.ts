import type { AppVersion, ListedApp, NotTheirs, VersionAt } from "@grantway/platform";
import type { Acting, Conflict } from "@grantway/protocol";
import { conflict } from "../conflict.ts";
import type { Decision } from "../decision.ts";
import { lockedApp, versionOf, versionTarget } from "./lock-app.ts";

/** A version and its app, as they are and stay until the decision is over. */
export interface LockedVersion {
  readonly app: ListedApp;
  readonly version: AppVersion;
}

/**
 * The version, if it is in one of these states. Who read another revision is told of a conflict before they are told of the state:
 * what happened since is why it is not as they think.
 */
export function* lockedVersion(
  { app: id, number, revision }: VersionAt,
  { within }: Pick<Acting, "within">,
  states: readonly AppVersion["status"][],
): Decision<LockedVersion | NotTheirs | "not-so" | Conflict> {
  const app = yield* lockedApp(id, within);
  if (typeof app === "string") return app;
  const version = yield* versionOf(id, number);
  if (version === undefined) return "unknown";
  if (version.revision !== revision) {
    return yield* conflict(versionTarget(id, number), version.revision, revision);
  }
  return states.includes(version.status) ? { app, version } : "not-so";
}
