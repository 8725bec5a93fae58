import { z } from "zod";
import { wholeNumber } from "./field-forms.ts";

/** Settings of people who make accounts of their own. */
export const signUp = z
  .strictObject({
    policy: z.enum(["off", "open"], { error: "must be one of off, open" }).prefault("off").meta({
      description:
        "Who may make an account of their own, on the page `/sign-up` and where an app asks for that with `prompt=create`: nobody, or everybody who comes.",
    }),
    perHour: wholeNumber(1, 1_000_000).prefault("30").meta({
      description:
        "How many accounts may be asked for from one network in an hour; from a browser that somebody signed in from before, 5. All nodes count together.",
    }),
  })
  .prefault({});
