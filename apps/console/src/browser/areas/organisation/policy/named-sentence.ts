import { type PolicyAnswer, sentenceNamed } from "@grantway/platform/form-rules";
import { useWords } from "@grantway/words/react";
import { policyWords } from "../../../words/policy.ts";

/** Says the sentence of a policy by its name, without the apps and people it may name. */
export function useNamedSentence(): (name: string) => string {
  const say = useWords(policyWords);
  return (name) => {
    const sentence = sentenceNamed(name);
    if (sentence === undefined) return name;
    const { answer, publisher, risk, actsAs, apps, who } = sentence;
    const whole = [publisher, risk, actsAs, apps, who].every((part) => part === "any");
    if (whole) return say(`else-${answer satisfies PolicyAnswer}`);
    return say(`say-${answer}`, {
      who: say(who === "any" ? "members" : "someRoles"),
      what: apps === "any" ? say("what", { publisher, risk, actsAs }) : say("someApps"),
    });
  };
}
