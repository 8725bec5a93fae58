import { z } from "../../../zod.ts";
import { roles } from "./roles.ts";

/** What the address says of the list; what it cannot mean is as if it was not there. */
export const peopleSearch = z.object({
  search: z.string().optional().catch(undefined),
  status: z.enum(["active", "suspended"]).optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  group: z.string().optional().catch(undefined),
  sort: z.enum(["created"]).optional().catch(undefined),
});

/** {@link peopleSearch}, read. */
export type PeopleSearch = z.output<typeof peopleSearch>;

/** The tabs of a person, in their order. */
export const personTabs = ["profile", "sessions", "apps", "activity"] as const;

/** What the address says of a person: which tab. */
export const personSearch = z.object({ tab: z.enum(personTabs).optional().catch(undefined) });
