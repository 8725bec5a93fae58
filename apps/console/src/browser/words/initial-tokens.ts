import { catalogue } from "@grantway/words";
import { initialTokens } from "./en/initial-tokens.ts";

/** What is said of the tokens by which programs may register clients. */
export const initialTokensWords = catalogue(initialTokens, {
  de: async () => (await import("./de/initial-tokens.ts")).initialTokens,
  fr: async () => (await import("./fr/initial-tokens.ts")).initialTokens,
  ar: async () => (await import("./ar/initial-tokens.ts")).initialTokens,
});
