import { catalogue } from "@grantway/words";
import { reviews } from "./en/reviews.ts";

/** What the area of reviews says. */
export const reviewsWords = catalogue(reviews, {
  de: async () => (await import("./de/reviews.ts")).reviews,
  fr: async () => (await import("./fr/reviews.ts")).reviews,
  ar: async () => (await import("./ar/reviews.ts")).reviews,
});
