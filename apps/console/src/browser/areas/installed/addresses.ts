import { z } from "../../zod.ts";

/** By which of their states installed apps can be listed. */
export const installedShows = ["unused", "unverified", "ownerLeft", "pending", "paused"] as const;

/** What the address says of the list; what it cannot mean is as if it was not there. */
export const installedSearch = z.object({
  search: z.string().optional().catch(undefined),
  show: z.enum(installedShows).optional().catch(undefined),
});

/** {@link installedSearch}, read. */
export type InstalledSearch = z.output<typeof installedSearch>;

/** The tabs of an installation, in their order. */
export const installationTabs = ["rights", "activity", "deliveries", "receipts", "danger"] as const;

/** What the address says of an installation: which tab. */
export const installationSearch = z.object({ tab: z.enum(installationTabs).optional().catch(undefined) });
