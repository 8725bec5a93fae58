import { catalogue } from "@grantway/words";
import { answer } from "./en/answer.ts";

/** What the explorer says of an answer. */
export const answerWords = catalogue(answer, {
  de: async () => (await import("./de/answer.ts")).answer,
  fr: async () => (await import("./fr/answer.ts")).answer,
  ar: async () => (await import("./ar/answer.ts")).answer,
});
