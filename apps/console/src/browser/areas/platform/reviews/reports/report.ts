import type { listAppReports, Output } from "@grantway/api";

/** What somebody reported of an app. */
export type AppReport = Output<typeof listAppReports>["items"][number];

/** Which reports are shown. */
export interface ShownReports {
  readonly status: AppReport["status"];
  /** Of this app alone, by id. */
  readonly app?: string | undefined;
}
