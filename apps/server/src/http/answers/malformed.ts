import { invalidRequest, type OAuthError } from "@grantway/protocol";
import { malformed as english } from "../words/en/malformed.ts";
import type { PageWords } from "../words/page-words.ts";

/** What is wrong with a request that cannot be read. */
export type Malformed = keyof typeof english;

/** Refuses it: programs are told in English, people in their language. */
export function malformed(what: Malformed): OAuthError {
  return invalidRequest(english[what]);
}

/** What a refusal says, in the language of the page. The protocol's own words are for developers: for those a person is told the whole. */
export function malformedText({ malformed: say, language }: PageWords, { description }: OAuthError): string {
  const what = (Object.keys(english) as Malformed[]).find((one) => english[one] === description);
  if (what !== undefined) return say(what);
  return language === "en" ? description : say("request");
}
