import { z } from "zod";
import { parseDuration } from "./duration.ts";

/*
 * Forms of settings that several groups have. Environment variables are text, so each also reads its text form.
 */

/** `on` or `off`. */
export const onOrOff = z.preprocess(
  (value) => (value === "on" ? true : value === "off" ? false : value),
  z.boolean("must be on or off"),
);

/** Several, as a list or separated by commas. */
export const list = (isOne: (value: string) => boolean, problem: string) =>
  z.preprocess(
    (value) =>
      typeof value === "string"
        ? value
            .split(",")
            .map((part) => part.trim())
            .filter((part) => part !== "")
        : value,
    z.array(z.string("must be text").refine(isOne, problem), "must be a list of addresses"),
  );

/** Some text. */
export const text = () => z.string("must be text").min(1, "must not be empty");

/** A whole number in these bounds. */
export const wholeNumber = (least: number, most: number) => {
  const words = `must be a whole number from ${least} to ${most}`;
  return z.preprocess(
    (value) => (typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value),
    z.number(words).int(words).min(least, words).max(most, words),
  );
};

/** What is said of a text that is no duration. */
export const noDuration = "must be a duration such as 60s, 15m, 24h or 90d";

/** A duration in these bounds, in milliseconds. */
export const duration = (least: string, most = "3650d") =>
  z.string(noDuration).transform((value, context) => {
    const milliseconds = parseDuration(value);
    if (milliseconds === undefined) context.addIssue(noDuration);
    else if (milliseconds < (parseDuration(least) ?? 0)) context.addIssue(`must be at least ${least}`);
    else if (milliseconds > (parseDuration(most) ?? 0)) context.addIssue(`must be at most ${most}`);
    return milliseconds ?? z.NEVER;
  });
