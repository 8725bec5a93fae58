import { catalogue } from "@grantway/words";
import { answerValues } from "./en/answer-values.ts";

/** What the explorer says of the values of an answer. */
export const answerValuesWords = catalogue(answerValues, {
  de: async () => (await import("./de/answer-values.ts")).answerValues,
  fr: async () => (await import("./fr/answer-values.ts")).answerValues,
  ar: async () => (await import("./ar/answer-values.ts")).answerValues,
});
