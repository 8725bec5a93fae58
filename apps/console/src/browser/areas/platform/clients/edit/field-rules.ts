import {
  isClientId,
  lineProblem,
  type RedirectUriFault,
  redirectUriFault,
  tidyLine,
} from "@grantway/protocol/form-rules";
import { useWords } from "@grantway/words/react";
import { clientsWords } from "../../../../words/clients.ts";

const faults = {
  "too-long": "uriTooLong",
  characters: "uriCharacters",
  "not-absolute": "uriNotAbsolute",
  fragment: "uriFragment",
  wildcard: "uriWildcard",
  "user-information": "uriUserInformation",
  "plain-http": "uriPlainHttp",
  scheme: "uriScheme",
} as const satisfies Record<RedirectUriFault, string>;

/** The longest name. Characters. */
const longestName = 100;

/** What is wrong with single values of a client, in words. They are the rules the server refuses by. */
export function useFieldRules() {
  const say = useWords(clientsWords);
  return {
    id: (id: string) => (id === "" || isClientId(id) ? undefined : say("idRule")),
    name: (name: string) =>
      name.trim() !== "" && lineProblem("", tidyLine(name), longestName) !== undefined
        ? say("nameRule")
        : undefined,
    redirectUri: (uri: string) => {
      const fault = redirectUriFault(uri);
      return fault === undefined ? undefined : say(faults[fault]);
    },
  };
}
