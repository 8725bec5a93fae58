import { webcrypto } from "node:crypto";
import { runInNewContext } from "node:vm";
import type { Person } from "@grantway/tools/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerTo, claimsOf, type Answer, requestOf } from "./certification.ts";
import { aVisitor, callback, type Instance, signedOut, startInstance } from "./instance.ts";

/*
 * The Session Management profile of the OpenID Foundation's certification: its two modules, and the frame as a page of the client has it.
 * The scripts of the frame run here without a browser; in one they are run by the tests of pages.
 */

const id = "certified";
let instance: Instance;
let secret: string;
beforeAll(async () => {
  instance = await startInstance({
    GRANTWAY_SESSION_MANAGEMENT: "on",
    GRANTWAY_LEGACY_IMPLICIT_GRANT: "on",
  });
  const client = {
    client_id: id,
    redirect_uris: [callback],
    post_logout_redirect_uris: [signedOut],
    grant_types: ["authorization_code", "implicit"],
    response_types: [
      "code",
      "id_token",
      "id_token token",
      "code id_token",
      "code token",
      "code id_token token",
    ],
    token_endpoint_auth_method: "client_secret_basic",
    scope: "openid",
    first_party: true,
    pkce: "optional",
  };
  const [made] = (await instance.administer(
    ["clients", "import", "-"],
    JSON.stringify([client]),
  )) as readonly {
    readonly client_secret: string;
  }[];
  secret = made?.client_secret ?? "";
});
afterAll(() => instance.remove());

type Metadata = Readonly<Record<"check_session_iframe" | "end_session_endpoint", string>>;
const metadata = async () =>
  (await (await fetch(`${instance.issuer}/.well-known/openid-configuration`)).json()) as Metadata;

const code = { response_type: "code" };

/** What the frame says to a page of this origin, in the browser of this person. */
async function askFrame(
  person: Person,
  message: string,
  origin = new URL(callback).origin,
): Promise<readonly string[]> {
  const document = await (await fetch((await metadata()).check_session_iframe)).text();
  const [, cookie, script = ""] = /<script data-cookie="([^"]*)">(.*)<\/script>/s.exec(document) ?? [];
  const answers: string[] = [];
  const parent = { postMessage: (answer: string, to: string) => answers.push(`${answer} to ${to}`) };
  let hear = (_event: object): void => undefined;
  runInNewContext(script, {
    document: {
      currentScript: { dataset: { cookie } },
      cookie: [...person.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    },
    location: { ancestorOrigins: [origin] },
    isSecureContext: true,
    parent,
    window: {},
    crypto: webcrypto,
    TextEncoder,
    btoa,
    addEventListener: (_name: string, then: typeof hear) => (hear = then),
  });
  hear({ data: message, origin, source: parent });
  await expect.poll(() => answers.length).toBe(1);
  return answers;
}

/** The same about what an answer told. */
const frameSays = (person: Person, answer: Answer) =>
  askFrame(person, `${id} ${answer.values.get("session_state") ?? ""}`);

const said = (text: string) => [`${text} to ${new URL(callback).origin}`];

async function idTokenOf(answer: Answer): Promise<string> {
  const headers = { authorization: `Basic ${btoa(`${id}:${secret}`)}` };
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    code: answer.values.get("code") ?? "",
    redirect_uri: callback,
  });
  const response = await fetch(`${instance.issuer}/token`, { method: "POST", headers, body });
  return ((await response.json()) as { readonly id_token: string }).id_token;
}

async function signOut(person: Person, answer: Answer) {
  const { end_session_endpoint: end } = await metadata();
  const url = new URL(end);
  const idToken = await idTokenOf(answer);
  url.search = new URLSearchParams({
    id_token_hint: idToken,
    post_logout_redirect_uri: signedOut,
    state: "s".repeat(128),
  }).toString();
  return { idToken, page: await person.open(url) };
}

it("lists a frame and where people sign out (oidcc-session-management-discovery-endpoint-verification)", async () => {
  expect(await metadata()).toMatchObject({
    check_session_iframe: `${instance.issuer}/check-session`,
    end_session_endpoint: `${instance.issuer}/end-session`,
  });
});

it("says unchanged after the sign-in and changed after the sign-out (oidcc-session-management-rp-initiated-logout)", async () => {
  const person = aVisitor(instance);
  const answer = await answerTo(requestOf(instance, id, code), person);
  expect(answer.values.get("session_state")).toMatch(/^\S+$/);
  expect(await frameSays(person, answer)).toEqual(said("unchanged"));
  const { page } = await signOut(person, answer);
  const { url } = page;
  expect(`${url.origin}${url.pathname}`).toBe(signedOut);
  expect([...url.searchParams]).toEqual([["state", "s".repeat(128)]]);
  expect(await frameSays(person, answer)).toEqual(said("changed"));
});

describe("beyond the two modules", () => {
  it.each([
    ["code", "default"],
    ["code", "form_post"],
    ["id_token", "default"],
    ["id_token token", "form_post"],
    ["code id_token", "default"],
    ["code token", "default"],
    ["code id_token token", "form_post"],
  ])("an answer tells the state: response_type=%s, response mode %s (§2)", async (response_type, mode) => {
    const person = aVisitor(instance);
    const way = mode === "default" ? { response_type } : { response_type, response_mode: mode };
    const answer = await answerTo(requestOf(instance, id, way), person);
    expect(await frameSays(person, answer)).toEqual(said("unchanged"));
  });

  it("a client that asks again after changed is told who is there now, and a state that holds (§3.1)", async () => {
    const person = aVisitor(instance);
    const first = await answerTo(requestOf(instance, id, code), person);
    const { idToken } = await signOut(person, first);
    const silent = requestOf(instance, id, { ...code, prompt: "none" });
    const nobody = await answerTo(silent, person);
    expect(nobody.values.get("error")).toBe("login_required");
    expect(await frameSays(person, nobody)).toEqual(said("unchanged"));
    const again = await answerTo(requestOf(instance, id, code), person);
    expect(await frameSays(person, nobody)).toEqual(said("changed"));
    expect(await frameSays(person, again)).toEqual(said("unchanged"));
    const same = await answerTo(silent, person);
    expect(claimsOf(await idTokenOf(same))["sub"]).toBe(claimsOf(idToken)["sub"]);
    expect(await frameSays(person, same)).toEqual(said("unchanged"));
  });

  it("a state is of one client at one origin, in one browser (§3.2)", async () => {
    const person = aVisitor(instance);
    const answer = await answerTo(requestOf(instance, id, code), person);
    const state = answer.values.get("session_state") ?? "";
    expect(await askFrame(person, `web-app ${state}`)).toEqual(said("changed"));
    const other = "https://evil.example";
    expect(await askFrame(person, `${id} ${state}`, other)).toEqual([`changed to ${other}`]);
    const elsewhere = aVisitor(instance);
    await answerTo(requestOf(instance, id, code), elsewhere);
    expect(await frameSays(elsewhere, answer)).toEqual(said("changed"));
  });

  it("a message that is not well-formed is an error (§3.2)", async () => {
    expect(await askFrame(aVisitor(instance), id)).toEqual(said("error"));
  });
});
