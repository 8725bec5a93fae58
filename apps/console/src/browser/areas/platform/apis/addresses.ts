import { z } from "zod";

/** What the address says of the list of APIs; what it cannot mean is as if it was not there. */
export const apisSearch = z.object({ search: z.string().optional().catch(undefined) });
