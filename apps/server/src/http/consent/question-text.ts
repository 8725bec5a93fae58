import type { Client, ConsentQuestion } from "@grantway/protocol";
import type { PageWords } from "../words/page-words.ts";
import { consentText, type ConsentText } from "./consent-text.ts";
import { describeDestination } from "./destination.ts";
import { documentHost } from "./document-host.ts";

/** What of a question is told. */
export type ToldQuestion = Pick<
  ConsentQuestion,
  "destination" | "pages" | "device" | "asked" | "kept" | "apis" | "again"
> & {
  readonly client: Pick<
    Client,
    "id" | "name" | "origin" | "applicationType" | "firstParty" | "verified" | "grantTypes"
  >;
};

/** Says a question as a person reads it, whether it is asked or only looked at beforehand. */
export function questionText(question: ToldQuestion, words: PageWords): ConsentText {
  const { client, destination, pages, device, asked, kept, again, apis } = question;
  const keys = new Set([...asked, ...kept].map(({ key }) => key));
  const renews = !keys.has("openid") || keys.has("offline_access");
  const lasting = renews && client.grantTypes.includes("refresh_token");
  const knownAt = documentHost(client);
  const where = {
    ...(destination === undefined ? {} : { destination: describeDestination(destination, client) }),
    ...(pages === undefined ? {} : { pages }),
    ...(device === undefined ? {} : { device }),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
  return consentText({ client, ...where, asked, kept, again, apis, lasting }, words);
}
