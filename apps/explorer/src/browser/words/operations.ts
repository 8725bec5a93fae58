import { catalogue } from "@grantway/words";
import { operations } from "./en/operations.ts";

/** What is said of the list of operations, and of what was sent before. */
export const operationWords = catalogue(operations, {
  de: async () => (await import("./de/operations.ts")).operations,
  fr: async () => (await import("./fr/operations.ts")).operations,
  ar: async () => (await import("./ar/operations.ts")).operations,
});
