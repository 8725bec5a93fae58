import { z } from "../zod.ts";

/*
 * Pieces that many resources share. Rules of the domain are not told here twice: what a name may be, the operation says,
 * and answers with the place. A schema says which shape it is, and how large it can be at the most.
 */

/** Text of up to so many characters. */
export const text = (most = 500) =>
  z.string("It must be text.").max(most, `It must be ${most} characters at most.`);

/** A moment: ISO 8601 in UTC, `2026-11-28T18:00:00.000Z`. */
export const instant = z.iso
  .datetime({ precision: 3, error: "It must be a moment such as 2026-11-28T18:00:00.000Z." })
  .meta({ description: "A moment, ISO 8601 in UTC." });

/** A duration in whole seconds. */
export const seconds = z
  .int("It must be a whole number of seconds.")
  .min(0)
  .meta({ description: "Seconds." });

/** At which the record was read: another after every change. */
export const revision = z.int().min(1).meta({ description: "Another after every change of the record." });

/** The name of something in a path. */
export const name = (description: string) => text(1000).min(1).meta({ description });

/** Several texts. */
export const texts = (most = 200, longest = 2000) =>
  z.array(text(longest), "It must be a list.").max(most, `There can be ${most} at most.`);

/** One of these words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, `It must be one of ${words.join(", ")}.`);

/** `true` or `false`. */
export const flag = z.boolean("It must be true or false.");

/** A whole number, which a query writes as text. */
export const numberInQuery = (least: number, most: number) => {
  const words = `It must be a whole number from ${least} to ${most}.`;
  return z.preprocess(
    (value) => (typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
    z.int(words).min(least, words).max(most, words),
  );
};

/** `true` or `false`, which a query writes as text. */
export const flagInQuery = z.preprocess(
  (value) => (value === "true" || value === "false" ? value === "true" : value),
  flag,
);
