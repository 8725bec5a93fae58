import { catalogue } from "@grantway/words";
import { rules } from "./en/rules.ts";

/**
 * What is wrong with a field, by the name of its rule, which is the management API's. Rules that are missing here say more in
 * the server's own sentence than could be said without it, which is English.
 */
export const ruleWords = catalogue(rules, {
  de: async () => (await import("./de/rules.ts")).rules,
  fr: async () => (await import("./fr/rules.ts")).rules,
  ar: async () => (await import("./ar/rules.ts")).rules,
});
