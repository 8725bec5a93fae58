import { useWords } from "@grantway/words/react";
import { clientKeysWords } from "../../../../words/client-keys.ts";
import { clientRequestsWords } from "../../../../words/client-requests.ts";
import { clientSubjectsWords } from "../../../../words/client-subjects.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { keyNames, keySetIn } from "../model/keys-draft.ts";
import type { ClientDraft } from "../model/templates.ts";

/** A value of a member, as people read it. */
export function useShownValue(): (member: keyof ClientDraft, value: unknown) => string {
  const say = useWords(clientsWords);
  const sayOfKeys = useWords(clientKeysWords);
  const sayOfRequests = useWords(clientRequestsWords);
  const sayOfSubjects = useWords(clientSubjectsWords);
  const words: Readonly<Record<string, string>> = {
    confidential: say("keepsSecret"),
    public: say("keepsNone"),
    web: say("web"),
    native: say("onDevice"),
    client_secret_basic: say("basic"),
    client_secret_post: say("post"),
    client_secret_jwt: sayOfKeys("secretJwt"),
    private_key_jwt: sayOfKeys("keyJwt"),
    none: say("none"),
    authorization_code: say("code"),
    refresh_token: say("refresh"),
    client_credentials: say("credentials"),
    implicit: say("implicit"),
    password: say("password"),
    "urn:grantway:params:oauth:grant-type:launch": say("launches"),
    "urn:ietf:params:oauth:grant-type:device_code": say("deviceCode"),
    required: say("pkceRequired"),
    optional: say("pkceOptional"),
  };
  // The same value is another thing in these.
  const ofMember: Partial<Record<keyof ClientDraft, Readonly<Record<string, string>>>> = {
    subjectType: { public: sayOfSubjects("public"), pairwise: sayOfSubjects("pairwise") },
    requestObjectAlgorithm: { none: sayOfRequests("none") },
  };
  const one = (member: keyof ClientDraft, value: unknown): string => {
    if (typeof value === "boolean") return say(value ? "yes" : "no");
    const text = String(value);
    if (text === "") return say("nothingSet");
    if (member === "jwks") return keyNames(keySetIn(text)?.keys ?? [], sayOfKeys("noKid")).join(", ");
    return member === "name" ? text : ((ofMember[member] ?? words)[text] ?? text);
  };
  return (member, value) => {
    if (!Array.isArray(value)) return one(member, value);
    const items: readonly unknown[] = value;
    return items.length === 0 ? say("nothingSet") : items.map((item) => one(member, item)).join(", ");
  };
}
