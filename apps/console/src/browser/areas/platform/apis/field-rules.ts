import { isAudience, isScopeKey, lineProblem, tidyLine } from "@grantway/protocol/form-rules";
import { useWords } from "@grantway/words/react";
import { apisWords } from "../../../words/apis.ts";

/** The longest name and title, and the longest detail. Characters. */
const longestLine = 100;
const longestDetail = 300;

/** What is wrong with single values of an API or a scope, in words. They are the rules the server refuses by. */
export function useFieldRules() {
  const say = useWords(apisWords);
  return {
    audience: (audience: string) =>
      audience === "" || isAudience(audience) ? undefined : say("audienceRule"),
    name: (name: string) => (isLine(name, longestLine) ? undefined : say("nameRule")),
    key: (key: string) => (key === "" || isScopeKey(key) ? undefined : say("scopeRule")),
    title: (title: string) => (isLine(title, longestLine) ? undefined : say("titleRule")),
    detail: (detail: string) => (isLine(detail, longestDetail) ? undefined : say("detailRule")),
  };
}

function isLine(text: string, most: number): boolean {
  return text.trim() === "" || lineProblem("", tidyLine(text), most) === undefined;
}
