import type { z } from "zod";
import type { WireError } from "./refusal.ts";

type Ruled = Pick<WireError, "rule" | "values">;

/** Which rule a schema says was broken. */
export function ruleOf(issue: z.core.$ZodIssue): Ruled {
  if (issue.code === "invalid_type") return { rule: "wrong-type" };
  if (issue.code === "invalid_value") {
    return { rule: "one-of", values: { choices: issue.values.map(String).join(", ") } };
  }
  if (issue.code === "invalid_format") return { rule: issue.format === "datetime" ? "moment" : "wrong-form" };
  if (issue.code === "too_big") {
    return bounded(issue.origin, { text: "too-long", list: "too-many" }, { most: Number(issue.maximum) });
  }
  if (issue.code === "too_small") {
    return bounded(issue.origin, { text: "too-short", list: "too-few" }, { least: Number(issue.minimum) });
  }
  return { rule: "other" };
}

function bounded(
  origin: string,
  { text, list }: { readonly text: Ruled["rule"]; readonly list: Ruled["rule"] },
  values: NonNullable<Ruled["values"]>,
): Ruled {
  if (origin === "string") return { rule: text, values };
  return origin === "array" ? { rule: list, values } : { rule: "out-of-range" };
}
