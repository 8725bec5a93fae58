import { useWords } from "@grantway/words/react";
import { checkWords } from "../../words/checks.ts";
import type { ValueProblem } from "./check-value.ts";

const numbers = ["minLength", "maxLength", "minItems", "maxItems"] as const;
const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] as const;
const plain = ["required", "uniqueItems", "additionalProperties"] as const;

/** What is wrong with a value, as a sentence. */
export function useValueProblemWords(): (problem: ValueProblem) => string {
  const say = useWords(checkWords);
  return ({ keyword, wanted }) => {
    const count = numbers.find((one) => one === keyword);
    if (count !== undefined) return say(count, { wanted: Number(wanted) });
    const bound = bounds.find((one) => one === keyword);
    if (bound !== undefined) return say(bound, { wanted: String(wanted) });
    const known = plain.find((one) => one === keyword);
    if (known !== undefined) return say(known);
    if (keyword === "type")
      return say("type", {
        wanted:
          [wanted]
            .flat()
            .map(String)
            .find((one) => one !== "null") ?? "null",
      });
    if (keyword === "enum") return say("enum", { wanted: textOf(wanted).join(", ") });
    if (keyword === "const") return say("const", { wanted: textOf([wanted]).join() });
    if (keyword === "pattern") return say("pattern", { wanted: String(wanted) });
    // A dash would end the name of a choice in a message.
    if (keyword === "format") return say("format", { wanted: String(wanted).replaceAll("-", "") });
    return keyword === "anyOf" || keyword === "oneOf" ? say("choice") : say("other", { keyword });
  };
}

/** Values that may be taken, those that people would have to read for a while left out. */
function textOf(values: unknown): readonly string[] {
  const all = [values].flat().map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  return all.length > 12 ? [...all.slice(0, 12), "…"] : all;
}
