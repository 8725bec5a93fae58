import { z } from "../../../zod.ts";

/** What the address says of the list; what it cannot mean is as if it was not there. */
export const membersSearch = z.object({
  search: z.string().optional().catch(undefined),
  /** `owner`, `admin`, `member`, or a role of the organisation by its id. */
  role: z.string().optional().catch(undefined),
});

/** {@link membersSearch}, read. */
export type MembersSearch = z.output<typeof membersSearch>;
