import { leastPasswordCharacters, mostPasswordBytes } from "@grantway/identity";
import type { Problem } from "@grantway/protocol";
import type { PageWords } from "./page-words.ts";

/** What is wrong with a person's own data, in the language of the page; as the rule says it where there are no words for it. */
export function ruleText({ problem, rule }: Problem, { rules: say }: PageWords): string {
  const ofPeople: string = rule;
  switch (ofPeople) {
    case "username":
      return say("username");
    case "email":
      return say("email");
    case "line":
      return say("name");
    case "password-too-short":
      return say("passwordTooShort", { least: leastPasswordCharacters });
    case "password-too-long":
      return say("passwordTooLong", { most: String(mostPasswordBytes) });
    case "password-nul":
      return say("passwordNul");
    case "password-own-name":
      return say("passwordOwnName");
    case "password-common":
      return say("passwordCommon");
    default:
      return problem;
  }
}
