import { z } from "zod";

const one = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words).optional().catch(undefined);

/** What the address says of the list of apps. */
export const appsSearch = z.object({
  search: z.string().optional().catch(undefined),
  status: one(["draft", "active", "suspended", "deleted"]),
  visibility: one(["private", "unlisted", "public"]),
});

/** {@link appsSearch}, read. */
export type AppsSearch = z.output<typeof appsSearch>;

/** The tabs of an app, the first of which says what is to be done next. */
export const appTabs = ["home", "versions", "clients", "installations", "webhooks", "settings"] as const;

/** What the address says of an app: which tab, and of the list of its installations the filter. */
export const appSearch = z.object({
  tab: one(appTabs),
  search: z.string().optional().catch(undefined),
  status: one(["active", "suspended", "uninstalled"]),
  pending: one(["yes"]),
});

/** {@link appSearch}, read. */
export type AppSearch = z.output<typeof appSearch>;

/** The tabs of a client of an app. */
export const appClientTabs = ["use", "settings", "secrets", "connect", "danger"] as const;
