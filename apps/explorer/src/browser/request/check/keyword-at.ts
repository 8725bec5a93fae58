import { at, step, stepsOf } from "../../document/json.ts";

/** What a keyword asks for, by where a validator went to come to it: through `$ref` to what it leads to. */
export function keywordAt(schema: unknown, location: string): unknown {
  const steps = stepsOf(location.replace(/^#/, "")) ?? [];
  return steps.reduce<unknown>((here, name) => {
    const found = step(here, name);
    return name === "$ref" && typeof found === "string" ? at(schema, found) : found;
  }, schema);
}
