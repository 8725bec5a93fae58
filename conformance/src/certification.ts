import { callback, type Instance, signInOn } from "./instance.ts";
import type { Page, Person } from "@grantway/tools/services";

/*
 * What the certification tests of OpenID Connect send and look at, as plain requests: no PKCE, a nonce, each response type, and the answer
 * in the query, the fragment or a form.
 */

/** How answers come. */
export type Mode = "default" | "form_post";

/** The answer to an authorization request: where it stood, and what it says. */
export interface Answer {
  readonly place: "query" | "fragment" | "form";
  readonly values: ReadonlyMap<string, string>;
}

/** The claims of a JWT, unverified: the keys are looked at by tests of their own. */
export function claimsOf(jwt: string | undefined): Readonly<Record<string, unknown>> {
  const [, payload = ""] = (jwt ?? "").split(".");
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as Readonly<Record<string, unknown>>;
}

/** The address of a request. `undefined` leaves a parameter out. */
export function requestOf(
  { issuer }: Pick<Instance, "issuer">,
  clientId: string,
  parameters: Readonly<Record<string, string | undefined>>,
): URL {
  const url = new URL("/authorize", issuer);
  const all = {
    client_id: clientId,
    redirect_uri: callback,
    scope: "openid",
    state: "s".repeat(128),
    nonce: "the-nonce",
    ...parameters,
  };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) url.searchParams.set(name, value);
  return url;
}

/** A request object that nobody signed, as the suite makes it. */
export function unsignedObject(
  { issuer }: Pick<Instance, "issuer">,
  clientId: string,
  parameters: Readonly<Record<string, string | undefined>>,
): string {
  const said = Object.fromEntries(requestOf({ issuer }, clientId, parameters).searchParams);
  const parts = [{ alg: "none" }, { ...said, aud: issuer, iss: clientId }];
  return `${parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}.`;
}

/** What the suite says beside a request object: what OAuth cannot do without, and no `state`. */
export const besideObject = { state: undefined, nonce: undefined } as const;

/** The answer that a page, or a redirect away from ours, has for the client; `undefined` for any other page. */
export function answerIn({ url, text }: Page): Answer | undefined {
  if (url.href.startsWith(callback)) {
    const place = url.hash === "" ? "query" : "fragment";
    const values = new URLSearchParams(place === "query" ? url.search : url.hash.slice(1));
    return { place, values: new Map(values) };
  }
  // The page has a form for the language as well.
  const form = new RegExp(`action="${callback}"(.*?)</form>`, "s").exec(text)?.[1];
  if (form === undefined) return undefined;
  const fields = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return { place: "form", values: new Map([...fields].map(([, name = "", value = ""]) => [name, value])) };
}

/** The person asks, signs in where they are asked to, and comes back with an answer. */
export async function answerTo(url: URL, person: Person): Promise<Answer> {
  const first = await person.open(url);
  const page = first.url.pathname === "/sign-in" ? await signInOn(first, person) : first;
  const answer = answerIn(page);
  if (answer === undefined) throw new Error(`no answer on ${page.url.href}: ${page.text.slice(0, 300)}`);
  return answer;
}
