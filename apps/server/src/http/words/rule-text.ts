import { leastPasswordCharacters, mostPasswordBytes } from "@grantway/identity";
import type { Problem } from "@grantway/protocol";
import type { PageWords } from "./page-words.ts";

/** What is wrong with a person's own data, in the language of the page; as the rule says it where there are no words for it. */
export function ruleText({ path, problem, rule }: Problem, { rules: say }: PageWords): string {
  switch (rule ?? path[0] ?? "") {
    case "username":
      return say("username");
    case "email":
      return say("email");
    case "name":
      return say("name");
    case "too-short":
      return say("passwordTooShort", { least: leastPasswordCharacters });
    case "too-long":
      return say("passwordTooLong", { most: String(mostPasswordBytes) });
    case "nul":
      return say("passwordNul");
    case "own-name":
      return say("passwordOwnName");
    case "common":
      return say("passwordCommon");
    default:
      return problem;
  }
}
