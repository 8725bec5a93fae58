import { z } from "../../zod.ts";

/** Where the directory finds apps, in the order in which they are offered. */
export const categories = [
  "automation",
  "communication",
  "data",
  "design",
  "developer-tools",
  "finance",
  "marketing",
  "people",
  "productivity",
  "sales",
  "security",
  "support",
  "other",
] as const;

/** What the address says of the directory; what it cannot mean is as if it was not there. */
export const directorySearch = z.object({
  search: z.string().optional().catch(undefined),
  category: z.enum(categories).optional().catch(undefined),
});

/** {@link directorySearch}, read. */
export type DirectorySearch = z.output<typeof directorySearch>;
