import { z } from "../../../zod.ts";

/** The states of an organisation, the usual one first. */
export const organisationStates = ["active", "suspended", "deleting"] as const;

/** What an organisation is for. */
export const organisationKinds = ["live", "sandbox"] as const;

/** What the address says of the list; what it cannot mean is as if it was not there. */
export const organisationsSearch = z.object({
  search: z.string().optional().catch(undefined),
  status: z.enum(organisationStates).optional().catch(undefined),
  kind: z.enum(organisationKinds).optional().catch(undefined),
});

/** {@link organisationsSearch}, read. */
export type OrganisationsSearch = z.output<typeof organisationsSearch>;

/** The tabs of an organisation, in their order. */
export const organisationTabs = ["facts", "activity"] as const;

/** What the address says of an organisation: which tab. */
export const organisationSearch = z.object({ tab: z.enum(organisationTabs).optional().catch(undefined) });
