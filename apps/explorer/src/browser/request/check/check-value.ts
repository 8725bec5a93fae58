import { type OutputUnit, Validator } from "@cfworker/json-schema";
import { stepsOf } from "../../document/json.ts";
import { type Definitions, type Schema, selfContained } from "../../document/schema.ts";
import { keywordAt } from "./keyword-at.ts";
import { withoutAlternatives } from "./without-alternatives.ts";

/** Something wrong with a value. The catalogue `checks` has the words. */
export interface ValueProblem {
  /** Where, from the value on: names of members and places of lists. A member that is missing has its place too. */
  readonly steps: readonly string[];
  /** The keyword of the schema that does not hold. */
  readonly keyword: string;
  /** What the keyword asks for. */
  readonly wanted: unknown;
}

/** Checks values by one schema. Made once, it checks at each key. */
export type CheckValue = (value: unknown) => readonly ValueProblem[];

/** Problems that are told at once. */
const mostProblems = 50;

/** What is wrong with values of this schema: of each place the first. Nothing, where the schema itself cannot be followed. */
export function checkOf(schema: Schema, definitions: Definitions): CheckValue {
  const whole = selfContained(schema, definitions);
  const validator = validatorOf(whole);
  return (value) => {
    if (value === undefined || validator === undefined) return [];
    const problems = withoutAlternatives(errorsOf(validator, value)).flatMap((error) =>
      problemsOf(error, whole),
    );
    const places = new Map<string, ValueProblem>();
    for (const problem of problems) {
      const place = JSON.stringify(problem.steps);
      if (!places.has(place)) places.set(place, problem);
    }
    return [...places.values()].slice(0, mostProblems);
  };
}

function validatorOf(schema: object): Validator | undefined {
  try {
    return new Validator(schema, "2020-12", false);
  } catch {
    return undefined;
  }
}

/** A schema that leads back to itself without going any deeper has no end, and says nothing. */
function errorsOf(validator: Validator, value: unknown): readonly OutputUnit[] {
  try {
    return validator.validate(value).errors;
  } catch {
    return [];
  }
}

/** These say that something within is wrong, which stands beside them. */
const containers: ReadonlySet<string> = new Set([
  "$ref",
  "allOf",
  "properties",
  "patternProperties",
  "propertyNames",
  "items",
  "prefixItems",
  "unevaluatedItems",
  "dependentSchemas",
  "if",
  "false",
]);

function problemsOf(error: OutputUnit, whole: unknown): readonly ValueProblem[] {
  const { keyword, keywordLocation, instanceLocation } = error;
  if (containers.has(keyword)) return [];
  const steps = stepsOf(instanceLocation) ?? [];
  const wanted = keywordAt(whole, keywordLocation);
  if (keyword === "required") return [{ steps: [...steps, nameIn(error)], keyword, wanted: true }];
  if (keyword !== "additionalProperties" && keyword !== "unevaluatedProperties")
    return [{ steps, keyword, wanted }];
  return wanted === false
    ? [{ steps: [...steps, nameIn(error)], keyword: "additionalProperties", wanted }]
    : [];
}

/** The validator tells the name of a member in its sentence alone. */
function nameIn({ error }: OutputUnit): string {
  return /property "(.*)"/is.exec(error)?.[1] ?? "";
}
