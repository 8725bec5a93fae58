import { catalogue } from "@grantway/words";
import { portal } from "./en/portal.ts";

/** What the portal of developers says of their apps. */
export const portalWords = catalogue(portal, {
  de: async () => (await import("./de/portal.ts")).portal,
  fr: async () => (await import("./fr/portal.ts")).portal,
  ar: async () => (await import("./ar/portal.ts")).portal,
});
