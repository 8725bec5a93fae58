import { type Problem, problemAt } from "../problem.ts";
import { isWebAddress } from "./redirect-uri-rules.rfc8252.ts";

/*
 * What a client that registers says of itself and that changes nothing here: addresses for people, contacts, and what software it
 * is. It is kept and told back to it as it was said. Pages for people are linked where a person is asked; nothing here asks the
 * addresses, and no image is loaded from one.
 */

const mostContacts = 10;
const longest = 500;

type Told = (value: unknown) => boolean;

const isText: Told = (value) =>
  typeof value === "string" && value.length <= longest && value.isWellFormed() && !/\p{Cc}/u.test(value);
const isAddress = (value: unknown): value is string => typeof value === "string" && isWebAddress(value);
const areTexts: Told = (value) => Array.isArray(value) && value.length <= mostContacts && value.every(isText);

const address = { isGood: isAddress, words: "an https address" };
const text = { isGood: isText, words: `text of at most ${longest} characters` };

const members: ReadonlyMap<string, { readonly isGood: Told; readonly words: string }> = new Map([
  ["client_uri", address],
  ["logo_uri", address],
  ["policy_uri", address],
  ["tos_uri", address],
  ["contacts", { isGood: areTexts, words: `a list of at most ${mostContacts} texts` }],
  ["software_id", text],
  ["software_version", text],
]);

/** Addresses of pages for people that a client says are its own. */
export interface ClientPages {
  readonly home?: string;
  readonly privacyPolicy?: string;
  readonly terms?: string;
}

/**
 * The pages for people among what was told; `undefined` where there is none.
 *
 * @see {@link https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata | OpenID Connect Registration §2, policy_uri}
 */
export function pagesIn(told: Readonly<Record<string, unknown>>): ClientPages | undefined {
  const said = new Map(Object.entries(told));
  const found = pageMembers.flatMap(([page, name]) => {
    const address = said.get(name);
    return isAddress(address) ? [[page, address] as const] : [];
  });
  return found.length === 0 ? undefined : (Object.fromEntries(found) as ClientPages);
}

const pageMembers = [
  ["home", "client_uri"],
  ["privacyPolicy", "policy_uri"],
  ["terms", "tos_uri"],
] as const satisfies readonly (readonly [keyof ClientPages, string])[];

/**
 * Takes these members out of a document.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-2 | RFC 7591 §2}
 */
export function readTold(document: ReadonlyMap<string, unknown>): {
  readonly told: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
} {
  const told: [string, unknown][] = [];
  const problems: Problem[] = [];
  for (const [name, { isGood, words }] of members) {
    const value = document.get(name);
    if (value === undefined) continue;
    if (isGood(value)) told.push([name, value]);
    else problems.push(problemAt(name, `It must be ${words}.`, "other"));
  }
  return { told: Object.fromEntries(told), problems };
}
