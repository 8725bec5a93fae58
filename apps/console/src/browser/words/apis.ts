import { catalogue } from "@grantway/words";
import { apis } from "./en/apis.ts";

/** What the area of APIs and scopes says. */
export const apisWords = catalogue(apis, {
  de: async () => (await import("./de/apis.ts")).apis,
  fr: async () => (await import("./fr/apis.ts")).apis,
  ar: async () => (await import("./ar/apis.ts")).apis,
});
