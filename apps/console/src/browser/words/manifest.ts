import { catalogue } from "@grantway/words";
import { manifest } from "./en/manifest.ts";

/** What is said of manifests and of versions of them. */
export const manifestWords = catalogue(manifest, {
  de: async () => (await import("./de/manifest.ts")).manifest,
  fr: async () => (await import("./fr/manifest.ts")).manifest,
  ar: async () => (await import("./ar/manifest.ts")).manifest,
});
