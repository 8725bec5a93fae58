import { catalogue } from "@grantway/words";
import { webhooks } from "./en/webhooks.ts";

/** What is said of webhooks of an app, and of what was delivered. */
export const webhooksWords = catalogue(webhooks, {
  de: async () => (await import("./de/webhooks.ts")).webhooks,
  fr: async () => (await import("./fr/webhooks.ts")).webhooks,
  ar: async () => (await import("./ar/webhooks.ts")).webhooks,
});
