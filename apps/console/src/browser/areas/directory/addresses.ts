import { categories } from "@grantway/platform/form-rules";
import { z } from "../../zod.ts";

/** What the address says of the directory; what it cannot mean is as if it was not there. */
export const directorySearch = z.object({
  search: z.string().optional().catch(undefined),
  category: z.enum(categories).optional().catch(undefined),
});

/** {@link directorySearch}, read. */
export type DirectorySearch = z.output<typeof directorySearch>;
