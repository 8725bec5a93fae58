import type { Instant, Revised } from "@grantway/protocol";

/*
 * An app that is installed somewhere. There is one row for an app and a place; installing again is the same row in its next
 * generation.
 */

/** What was decided about one scope of an installation. */
export interface InstalledScope {
  readonly scope: string;
  /** `pending`: a later version asks for it, and nobody answered yet; the others keep working meanwhile (promise 7). */
  readonly state: "granted" | "declined" | "pending" | "revoked";
  /** The person, by id; `null` for a pending one. */
  readonly by: string | null;
  readonly at: Instant;
}

/** An app in an organisation, or of a person for themselves. */
export interface Installation extends Revised {
  readonly id: string;
  readonly app: string;
  /** By id; exactly one of the two is there. */
  readonly organisation: string | null;
  readonly person: string | null;
  readonly status: "active" | "suspended" | "uninstalled";
  /** The strongest of those who suspended it: the platform, the publisher, the organisation, the person (promise 15). */
  readonly suspendedBy: "platform" | "publisher" | "organisation" | "person" | null;
  /** 1, and one more with each time it is installed again. */
  readonly generation: number;
  /** The version of the app that was agreed to. */
  readonly version: number;
  readonly installedBy: string;
  /** The administrator who said yes to a request; `null` where the installer needed nobody. */
  readonly approvedBy: string | null;
  readonly scopes: readonly InstalledScope[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** Where an installation's events are numbered: the stream of the outbox (promise 6). */
export function streamOf(installation: string): string {
  return `installation:${installation}`;
}

/** Where an app's events are numbered that belong to no installation, such as those of requests for one. */
export function streamOfApp(app: string): string {
  return `app:${app}`;
}
