import { type PolicyAnswer, type PolicyRule, sentenceOf } from "@grantway/platform/form-rules";
import { useFormats, useWords } from "@grantway/words/react";
import { policyWords } from "../../../words/policy.ts";

/** What the ids in a policy are called. */
export interface PolicyNames {
  readonly apps: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
}

/** Says rules as sentences. */
export interface Sentences {
  readonly ofRule: (rule: PolicyRule) => string;
  readonly ofRest: (answer: PolicyAnswer) => string;
}

/** {@link Sentences} in the language of the page. */
export function useSentences(names: PolicyNames): Sentences {
  const say = useWords(policyWords);
  const { list } = useFormats();

  function who(roles: readonly string[] | undefined): string {
    if (roles === undefined) return say("members");
    return say("roles", { roles: list(roles.map((id) => names.roles.get(id) ?? say("unknownRole"))) });
  }

  function what(rule: PolicyRule): string {
    const { publisher, risk, actsAs } = sentenceOf(rule);
    const { apps } = rule.match;
    if (apps === undefined) return say("what", { publisher, risk, actsAs });
    const named = list(apps.map((id) => names.apps.get(id) ?? say("unknownApp")));
    return say("whatNamed", { names: named, publisher, risk, actsAs });
  }

  return {
    ofRule: (rule) => say(`say-${rule.answer}`, { who: who(rule.match.who), what: what(rule) }),
    ofRest: (answer) => say(`else-${answer}`),
  };
}
