import type { listDirectory, Output, showDirectoryApp } from "@grantway/api";

/** An app as its card shows it. */
export type ListedApp = Output<typeof listDirectory>["items"][number];

/** An app as its page shows it. */
export type ShownApp = Output<typeof showDirectoryApp>;

/** A place where this person may use it. */
export type AppPlace = ShownApp["places"][number];
