import { z } from "../../../zod.ts";

/** The tabs of the page, in their order. */
export const policyTabs = ["rules", "directory"] as const;

/** What the address says of the page: which tab. */
export const policySearch = z.object({ tab: z.enum(policyTabs).optional().catch(undefined) });
