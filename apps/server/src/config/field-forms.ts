import { z } from "zod";

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
