import { catalogue } from "@grantway/words";
import { inspector } from "./en/inspector.ts";

/** What the token inspector says. */
export const inspectorWords = catalogue(inspector, {
  de: async () => (await import("./de/inspector.ts")).inspector,
  fr: async () => (await import("./fr/inspector.ts")).inspector,
  ar: async () => (await import("./ar/inspector.ts")).inspector,
});
