import type { listGrants, Output } from "@grantway/api";

/** What somebody allowed an app. */
export type Grant = Output<typeof listGrants>["items"][number];
