import type { listAppClients, listAppVersions, Output, showApp, showAppVersion } from "@grantway/api";
import type { Tone } from "@grantway/ui/react";

/** An app as the API shows it. */
export type App = Output<typeof showApp>;

/** A version of one, in a list. */
export type ListedVersion = Output<typeof listAppVersions>["items"][number];

/** A version of one, alone. */
export type Version = Output<typeof showAppVersion>;

/** A client of one. */
export type AppClient = Output<typeof listAppClients>["items"][number];

/** How the state of an app is shown. */
export const appTones: Readonly<Record<App["status"], Tone>> = {
  draft: "plain",
  active: "good",
  suspended: "caution",
  deleted: "bad",
};

/** How the state of a version is shown. */
export const versionTones: Readonly<Record<ListedVersion["status"], Tone>> = {
  draft: "plain",
  submitted: "caution",
  approved: "good",
  rejected: "bad",
  released: "good",
  superseded: "plain",
};

/** Whether a version is being worked on, waits, or is not yet released: there is one of them at a time. */
export function isOpen({ status }: Pick<ListedVersion, "status">): boolean {
  return status === "draft" || status === "submitted" || status === "approved";
}
