import { catalogue } from "@grantway/words";
import { developers } from "./en/developers.ts";

/** What the portal says of where an app is installed, whether its page can be framed, and what its tokens are worth. */
export const developersWords = catalogue(developers, {
  de: async () => (await import("./de/developers.ts")).developers,
  fr: async () => (await import("./fr/developers.ts")).developers,
  ar: async () => (await import("./ar/developers.ts")).developers,
});
