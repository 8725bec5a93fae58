import { z } from "../../../zod.ts";

/** The states of a request, the one that waits first. */
export const requestStates = ["open", "approved", "denied", "expired", "cancelled"] as const;

/** What the address says of the inbox: without a state, what waits. */
export const requestsSearch = z.object({ status: z.enum(requestStates).optional().catch(undefined) });
