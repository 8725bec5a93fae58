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
export const appTabs = ["home", "versions", "clients", "webhooks", "settings"] as const;

/** The tabs of a client of an app. */
export const appClientTabs = ["use", "settings", "secrets", "connect", "danger"] as const;
