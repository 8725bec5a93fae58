import type { ApiProblem } from "@grantway/api";
import type { Problem } from "@grantway/protocol/form-rules";
import { useWords } from "@grantway/words/react";
import { rules } from "../words/en/rules.ts";
import { ruleWords } from "../words/rules.ts";

/** What is wrong with a field, as the server tells it or as a rule says it here. */
type Wrong = ApiProblem["errors"][number] | Problem;

/** Says what a rule of the contract asks for; its values are those the contract has. */
export type SayRule = (rule: keyof typeof rules, values?: Wrong["values"]) => string;

/** Says what is wrong with a field in the language of the page. */
export interface RuleWords {
  readonly say: SayRule;
  readonly tell: Tell;
}

/** As the rule itself says it, in English, where there are no words for it. `undefined` when nothing is wrong. */
interface Tell {
  (wrong: Wrong): string;
  (wrong: Wrong | undefined): string | undefined;
}

/** {@link RuleWords} of the page. */
export function useRuleWords(): RuleWords {
  // Which of them a message needs is known of one message, and not of whichever it is.
  const say = useWords(ruleWords) as unknown as SayRule;
  return { say, tell: ((wrong: Wrong | undefined) => wrong && toldBy(say, wrong)) as Tell };
}

/** See {@link RuleWords}. */
export function toldBy(say: SayRule, wrong: Wrong): string {
  const { rule, values } = wrong;
  if (isWorded(rule)) return say(rule, values);
  return "detail" in wrong ? wrong.detail : wrong.problem;
}

function isWorded(rule: string): rule is keyof typeof rules {
  return Object.hasOwn(rules, rule);
}
