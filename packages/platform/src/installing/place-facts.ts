import type { Permission, Place } from "@grantway/protocol";
import type { App, Environment } from "../apps/app.ts";
import type { Manifest } from "../apps/manifest.ts";
import type { Organisation } from "../organisations/organisation.ts";
import type { RoleRights } from "../organisations/organisation-role.ts";
import type { Installation, InstalledScope } from "./installation.ts";
import type { Policy, PolicyRisk } from "./policy.ts";
import type { Suspender } from "./suspension.ts";

/*
 * What the rules of installing look at, as it is at one moment. Storage reads it for the page, and reads it again inside the
 * transaction that writes the answer: the same rules decide both times.
 */

/** What a scope of the catalogue is to a rule. */
export interface KnownScope {
  readonly key: string;
  readonly risk: PolicyRisk;
}

/** The app of a client. */
export interface AppFacts extends Pick<App, "id" | "publisher" | "status" | "suspendedBy" | "visibility"> {
  readonly environment: Environment;
  /** Whether the domain of its publisher is confirmed. */
  readonly verified: boolean;
  /** The version that counts: the released one, for test clients the newest; absent while there is none. */
  readonly version?: {
    readonly number: number;
    readonly manifestHash: string;
    readonly manifest: Manifest;
  };
  /** What the version asks for and the catalogue knows, by key. */
  readonly known: ReadonlyMap<string, KnownScope>;
}

/** The person whose answer it is. */
export interface PersonFacts {
  readonly id: string;
  /** What their role on the platform allows. */
  readonly permissions: ReadonlySet<Permission>;
  /** Whether they are in the organisation that publishes the app. */
  readonly isInsider: boolean;
}

/** A place where the person may answer. */
export interface PlaceFacts {
  readonly place: Place;
  /** Absent for a person's own place. */
  readonly organisation?: Pick<Organisation, "kind" | "sandboxOf" | "status"> & {
    /** What the person is there. */
    readonly role: string;
    readonly rights: RoleRights;
    /** What it decided, if it did. */
    readonly policy?: Policy;
  };
  /** What is there of the app, also where it was uninstalled. */
  readonly installation?: Pick<Installation, "id" | "status" | "generation" | "version" | "createdAt"> & {
    readonly suspendedBy: readonly Suspender[];
    readonly scopes: readonly Pick<InstalledScope, "scope" | "state">[];
  };
  /** A request of this person that waits there. */
  readonly openRequest?: string;
}
