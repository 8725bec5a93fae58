import type { listMembers, Output } from "@grantway/api";

/** A member, as the list shows them. */
export type Member = Output<typeof listMembers>["items"][number];
