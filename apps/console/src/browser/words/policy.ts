import { catalogue } from "@grantway/words";
import { policy } from "./en/policy.ts";

/** What the page of an organisation's policy says, and its sentences wherever one is told. */
export const policyWords = catalogue(policy, {
  de: async () => (await import("./de/policy.ts")).policy,
  fr: async () => (await import("./fr/policy.ts")).policy,
  ar: async () => (await import("./ar/policy.ts")).policy,
});
