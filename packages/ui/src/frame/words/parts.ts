import { catalogue } from "@grantway/words";
import { parts } from "./en/parts.ts";

/** What the components of `packages/ui` say of themselves. */
export const partsWords = catalogue(parts, {
  de: async () => (await import("./de/parts.ts")).parts,
  fr: async () => (await import("./fr/parts.ts")).parts,
  ar: async () => (await import("./ar/parts.ts")).parts,
});
