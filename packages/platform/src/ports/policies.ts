import type { Acting, Conflict, Instant, Revised, Within } from "@grantway/protocol";
import type { Policy } from "../installing/policy.ts";
import type { PastWish } from "../installing/policy-simulation.ts";
import type { NotTheirs } from "./app-registry.ts";

/** Whether members are shown every app of the directory that is not hidden from them, or only those that are shown to them. */
export const directoryModes = ["all-but-hidden", "only-shown"] as const;

/** One of {@link directoryModes}. */
export type DirectoryMode = (typeof directoryModes)[number];

/** What an organisation decided about apps. One that decided nothing has the default, at revision 1. */
export interface OrganisationPolicy extends Revised {
  readonly policy: Policy;
  readonly directory: DirectoryMode;
}

/** What somebody wanted there. */
export interface OrganisationWish extends PastWish {
  readonly person: string;
  readonly at: Instant;
}

/** Consent policies, and what the directory shows. */
export interface Policies {
  find(organisation: string, within: Within): Promise<OrganisationPolicy | NotTheirs>;
  update(
    organisation: string,
    decided: { readonly policy: Policy; readonly directory: DirectoryMode },
    expected: number,
    by: Acting,
  ): Promise<"updated" | NotTheirs | Conflict>;
  /** What was wanted since then, the newest first; a few thousand at the most. */
  wishes(
    organisation: string,
    since: Instant,
    within: Within,
  ): Promise<readonly OrganisationWish[] | NotTheirs>;
  /** Shows an app to members, hides it from them, or (`null`) says nothing of it. `no-app`: there is no such app in the directory. */
  curate(
    organisation: string,
    app: string,
    choice: "shown" | "hidden" | null,
    by: Acting,
  ): Promise<"curated" | NotTheirs | "no-app">;
}
