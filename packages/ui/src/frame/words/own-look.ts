import { catalogue } from "@grantway/words";
import { ownLook } from "./en/own-look.ts";

/** How a page looks and speaks, and the list of its keys. */
export const ownLookWords = catalogue(ownLook, {
  de: async () => (await import("./de/own-look.ts")).ownLook,
  fr: async () => (await import("./fr/own-look.ts")).ownLook,
  ar: async () => (await import("./ar/own-look.ts")).ownLook,
});
