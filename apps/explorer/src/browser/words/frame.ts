import { catalogue } from "@grantway/words";
import { frame } from "./en/frame.ts";

/** What the frame says: which API, the three columns, problems. */
export const frameWords = catalogue(frame, {
  de: async () => (await import("./de/frame.ts")).frame,
  fr: async () => (await import("./fr/frame.ts")).frame,
  ar: async () => (await import("./ar/frame.ts")).frame,
});
