import { isAudience, isScopeKey, lineProblems, tidyLine } from "@grantway/protocol/form-rules";
import { useRuleWords } from "../../../forms/rule-words.ts";

/** The longest name and title, and the longest detail. Characters. */
const longestLine = 100;
const longestDetail = 300;

/** What is wrong with single values of an API or a scope, in words. They are the rules the server refuses by. */
export function useFieldRules() {
  const { say, tell } = useRuleWords();
  const line = (most: number) => (text: string) =>
    text.trim() === "" ? undefined : tell(lineProblems("", "", tidyLine(text), most)[0]);
  return {
    audience: (audience: string) => (audience === "" || isAudience(audience) ? undefined : say("audience")),
    name: line(longestLine),
    key: (key: string) => (key === "" || isScopeKey(key) ? undefined : say("scope-key")),
    title: line(longestLine),
    detail: line(longestDetail),
  };
}
