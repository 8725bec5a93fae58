import {
  isClientId,
  lineProblems,
  redirectUriProblems,
  requestUriProblems,
  sectorIdentifierProblems,
  tidyLine,
} from "@grantway/protocol/form-rules";
import { useRuleWords } from "../../../../forms/rule-words.ts";

/** The longest name. Characters. */
const longestName = 100;

/** What is wrong with single values of a client, in words. They are the rules the server refuses by. */
export function useFieldRules() {
  const { say, tell } = useRuleWords();
  return {
    id: (id: string) => (id === "" || isClientId(id) ? undefined : say("client-id")),
    name: (name: string) =>
      name.trim() === "" ? undefined : tell(lineProblems("", "", tidyLine(name), longestName)[0]),
    redirectUri: (uri: string) => tell(redirectUriProblems(uri)[0]),
    requestUri: (uri: string) => tell(requestUriProblems(uri)[0]),
    sectorIdentifier: (uri: string) =>
      uri.trim() === "" ? undefined : tell(sectorIdentifierProblems(uri.trim())[0]),
  };
}
