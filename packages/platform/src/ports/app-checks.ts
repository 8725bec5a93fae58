import type { Acting, Instant } from "@grantway/protocol";
import type { AppCheck } from "../apps/app-check.ts";
import type { Manifest } from "../apps/manifest.ts";
import type { NotTheirs } from "./app-registry.ts";

/** What is to be looked at of a version that was submitted. */
export interface DueChecks {
  readonly app: string;
  readonly number: number;
  readonly manifest: Manifest;
  /** Where the app is to be notified of live organisations. */
  readonly webhooks: readonly string[];
  /** Names of other publishers' apps that look like this one's. */
  readonly lookAlikes: readonly { readonly name: string; readonly publisher: string }[];
}

/** What machines look at, and what they found. */
export interface AppChecks {
  /** Versions that were submitted and not looked at; each is given to one caller, until `until`. */
  due(at: Instant, until: Instant, limit: number): Promise<readonly DueChecks[]>;
  /** Keeps what was found in place of what was found before. Nothing where the version does not wait any more. */
  keep(app: string, number: number, checks: readonly AppCheck[], at: Instant): Promise<void>;
  /** Has a version that waits looked at again. */
  again(app: string, number: number, by: Acting): Promise<"again" | NotTheirs | "not-waiting">;
}
