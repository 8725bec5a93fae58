import {
  type Policy,
  type PolicyActor,
  type PolicyAnswer,
  policyActors,
  policyAnswers,
  type PolicyRisk,
  policyRisks,
  type PolicyRule,
  type PublisherKind,
  publisherKinds,
} from "./policy.ts";

/*
 * A rule as a sentence. Pages say it in words of their own, by its parts; what has to travel, such as why a place cannot be
 * chosen, travels as its name.
 */

/** What has to be said of a rule, without ids. Everything is there, so that a message can choose by it. */
export interface Sentence {
  readonly answer: PolicyAnswer;
  readonly publisher: PublisherKind | "any";
  readonly risk: PolicyRisk | "any";
  readonly actsAs: PolicyActor | "any";
  /** Whether it is about apps by name. */
  readonly apps: "these" | "any";
  /** Whether it is about some roles. */
  readonly who: "these" | "any";
}

const anything = { publisher: "any", risk: "any", actsAs: "any", apps: "any", who: "any" } as const;

const words = [
  ["answer", policyAnswers],
  ["publisher", [...publisherKinds, "any"]],
  ["risk", [...policyRisks, "any"]],
  ["actsAs", [...policyActors, "any"]],
  ["apps", ["these", "any"]],
  ["who", ["these", "any"]],
] as const satisfies readonly (readonly [keyof Sentence, readonly string[]])[];

/** The parts of a rule. At most high risk is any. */
export function sentenceOf({ match, answer }: PolicyRule): Sentence {
  const { publisher = "any", risk = "any", actsAs = "any", apps, who } = match;
  return {
    answer,
    publisher,
    risk: risk === "high" ? "any" : risk,
    actsAs,
    apps: apps === undefined ? "any" : "these",
    who: who === undefined ? "any" : "these",
  };
}

/** The sentence of the rule at this place; of the last word for `null`. */
export function sentenceAt({ rules, otherwise }: Policy, rule: number | null): Sentence {
  const found = rule === null ? undefined : rules[rule];
  return found === undefined ? { answer: otherwise, ...anything } : sentenceOf(found);
}

/** What a sentence is called, and stays: `deny.unverified.any.app.any.any`. */
export function sentenceName(sentence: Sentence): string {
  return words.map(([part]) => sentence[part]).join(".");
}

/** The sentence of this name; `undefined` for what is none. */
export function sentenceNamed(name: string): Sentence | undefined {
  const parts = name.split(".", words.length + 1);
  const read = words.map(([part, known], index) => [part, known.find((word) => word === parts[index])]);
  if (parts.length !== words.length || read.some(([, word]) => word === undefined)) return undefined;
  return Object.fromEntries(read);
}
