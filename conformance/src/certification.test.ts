import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import {
  answerIn,
  type Answer,
  answerTo,
  besideObject,
  claimsOf,
  type Mode,
  requestOf,
  unsignedObject,
} from "./certification.ts";
import { aVisitor, callback, sharedInstance } from "./instance.ts";

/*
 * The Basic, Implicit, Hybrid and Form Post profiles of the OpenID Foundation's certification, module for module: what each of them
 * sends, and what it would call a failure or warn of, by clients that are registered by hand.
 */

const id = "certified";
const both = { grant_types: ["authorization_code", "refresh_token", "implicit"], first_party: true };
const base = { redirect_uris: [callback], scope: "openid profile email offline_access", pkce: "optional" };
const clients = [
  {
    ...base,
    ...both,
    client_id: id,
    response_types: [
      "code",
      "id_token",
      "id_token token",
      "code id_token",
      "code token",
      "code id_token token",
    ],
    token_endpoint_auth_method: "client_secret_basic",
  },
  { ...base, ...both, client_id: "second", token_endpoint_auth_method: "client_secret_post" },
];

const instance = sharedInstance("lenient");
const secrets = new Map<string, string>();
beforeAll(async () => {
  const made = await instance.administer(["clients", "import", "-"], JSON.stringify(clients));
  for (const { client_id, client_secret = "" } of made as readonly {
    readonly client_id: string;
    readonly client_secret?: string;
  }[])
    secrets.set(client_id, client_secret);
});

/** As `client_secret_basic`, or for the second client as `client_secret_post`. */
async function tokenRequest(values: Readonly<Record<string, string>>, client = id) {
  const secret = secrets.get(client) ?? "";
  const headers = new Headers();
  const body = new URLSearchParams(values);
  if (client === id) headers.set("authorization", `Basic ${btoa(`${client}:${secret}`)}`);
  else {
    body.set("client_id", client);
    body.set("client_secret", secret);
  }
  const response = await fetch(`${instance.issuer}/token`, { method: "POST", headers, body });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Readonly<Record<string, string | undefined>>,
  };
}

const redeem = (answer: Answer, client = id) =>
  tokenRequest(
    {
      grant_type: "authorization_code",
      code: answer.values.get("code") ?? "",
      redirect_uri: callback,
    },
    client,
  );

const redeemedIdToken = async (answer: Answer) =>
  answer.values.has("code") ? (await redeem(answer)).body["id_token"] : undefined;

const userinfo = (token: string | undefined, method = "GET") =>
  fetch(`${instance.issuer}/userinfo`, { method, headers: { authorization: `Bearer ${token ?? ""}` } });

/** The left half of the SHA-256, for `at_hash` and `c_hash`. */
const halfOf = (text: string | undefined) =>
  text === undefined
    ? undefined
    : createHash("sha256").update(text).digest().subarray(0, 16).toString("base64url");

const acr_values = "urn:grantway:acr:one-factor";

/** What a client is told of the person: by each way to ask userinfo, or where it has nothing to ask with, in the ID token. */
async function toldIn(answer: Answer): Promise<readonly unknown[]> {
  const { values } = answer;
  const token = values.has("code") ? (await redeem(answer)).body["access_token"] : values.get("access_token");
  if (token === undefined) return [claimsOf(values.get("id_token"))];
  const body = new URLSearchParams({ access_token: token });
  const inBody = fetch(`${instance.issuer}/userinfo`, { method: "POST", body });
  const answers = await Promise.all([userinfo(token), userinfo(token, "POST"), inBody]);
  return Promise.all(answers.map((response) => response.json()));
}

/** What an ID token may say that nobody asked for (Core §2, and the Logout specifications). */
const ordinary = new Set("iss sub aud exp iat auth_time nonce acr amr azp at_hash c_hash sid".split(" "));

const responseTypes = [
  "code",
  "id_token",
  "id_token token",
  "code id_token",
  "code token",
  "code id_token token",
];
const runs = responseTypes.flatMap((type) =>
  (["default", "form_post"] as const).map((mode) => [type, mode] as const),
);

const hands = (type: string, what: string) => type.split(" ").includes(what);

const wayOf = (response_type: string, mode: Mode) =>
  mode === "form_post" ? { response_type, response_mode: mode } : { response_type };

const asking =
  (response_type: string, mode: Mode) =>
  (parameters: Readonly<Record<string, string | undefined>>, person = aVisitor(instance)) =>
    answerTo(requestOf(instance, id, { ...wayOf(response_type, mode), ...parameters }), person);

describe.each(runs)("response_type=%s, response mode %s", (response_type, mode: Mode) => {
  const handed = response_type.split(" ");
  const place = mode === "form_post" ? "form" : response_type === "code" ? "query" : "fragment";
  const way = wayOf(response_type, mode);
  const ask = asking(response_type, mode);

  it("answers without PKCE, with what is bound to it, to parameters it knows nothing of (oidcc-server, display, locales, acr_values, unknown)", async () => {
    const wishes = {
      display: "page",
      ui_locales: "se",
      claims_locales: "se",
      login_hint: "buffy@example.org",
    };
    const answer = await ask({ ...wishes, acr_values, extra: "foobar" });
    expect(answer.place).toBe(place);
    expect(answer.values.get("state")).toBe("s".repeat(128));
    expect(answer.values.get("iss")).toBe(instance.issuer);
    for (const [word, parameter] of [["code"], ["token", "access_token"], ["id_token"]] as const)
      expect(answer.values.has(parameter ?? word)).toBe(handed.includes(word));
  });

  it("tells what the scopes and an essential claim bring, at userinfo or, with no access token, in the ID token (oidcc-scope-email, claims-essential)", async () => {
    const answer = await ask({ scope: "email openid", claims: claimsFor(response_type) });
    const expected = {
      email: "ada@example.org",
      email_verified: expect.any(Boolean),
      name: expect.any(String),
    };
    for (const told of await toldIn(answer)) expect(told).toMatchObject(expected);
  });

  it("goes on silently with somebody who is signed in, and keeps auth_time (oidcc-prompt-none, id-token-hint, max-age-10000)", async () => {
    const person = aVisitor(instance);
    const idTokenOf = async (answer: Answer) =>
      answer.values.get("id_token") ?? (await redeem(answer)).body["id_token"] ?? "";
    const first = await idTokenOf(await ask({ max_age: "15000" }, person));
    for (const asked of [{ prompt: "none", id_token_hint: first }, { max_age: "10000" }]) {
      const again = answerIn(await person.open(requestOf(instance, id, { ...way, ...asked })));
      expect(again?.place).toBe(place);
      const { sub, auth_time } = claimsOf(first);
      expect(claimsOf(await idTokenOf(again as Answer))).toMatchObject({ sub, auth_time });
    }
    const signIn = await person.open(requestOf(instance, id, { ...way, prompt: "login" }));
    expect(signIn.url.pathname).toBe("/sign-in");
  });

  it.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ["nobody is signed in (oidcc-prompt-none-not-logged-in)", { prompt: "none" }, "login_required"],
    ["there is a request object that is none", { request: "e30.e30." }, "invalid_request_object"],
    [
      "it lies where nobody registered it (oidcc-request-uri-unsigned-supported-correctly-or-rejected-as-unsupported)",
      { request_uri: "https://suite.example/request.jwt" },
      "request_uri_not_supported",
    ],
  ])("is refused where an answer would stand, with nothing else in it: %s", async (_, parameters, error) => {
    const answer = await ask(parameters);
    expect(answer.place).toBe(place);
    expect([...answer.values.keys()]).toEqual(["error", "error_description", "iss", "state"]);
    expect(answer.values.get("error")).toBe(error);
    expect(answer.values.get("error_description")).toMatch(/^[\x20-\x21\x23-\x5B\x5D-\x7E]+$/);
  });

  it("takes what stands in an unsigned request object, whatever stands beside it (oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported, oidcc-ensure-request-object-with-redirect-uri)", async () => {
    const request = unsignedObject(instance, id, way);
    for (const redirect_uri of [callback, `${callback}/of-nobody`]) {
      const answer = await ask({ ...besideObject, redirect_uri, request });
      expect(answer.place).toBe(place);
      expect(answer.values.get("state")).toBe("s".repeat(128));
      const idToken = answer.values.get("id_token") ?? (await redeemedIdToken(answer));
      const nonce = idToken === undefined ? "the-nonce" : claimsOf(idToken)["nonce"];
      expect(nonce).toBe("the-nonce");
    }
  });

  it("needs a nonce for an ID token from the authorization endpoint, and for no other (oidcc-ensure-request-without-nonce)", async () => {
    const answer = await ask({ nonce: undefined });
    expect(answer.place).toBe(place);
    expect(answer.values.get("error")).toBe(handed.includes("id_token") ? "invalid_request" : undefined);
  });
});

it.each(runs.filter(([type]) => hands(type, "id_token")))(
  "response_type=%s, response mode %s: the ID token is bound to what stands beside it, and tells nothing else of anybody (oidcc-server)",
  async (response_type, mode) => {
    const { values } = await asking(response_type, mode)({});
    const claims = claimsOf(values.get("id_token"));
    expect(claims).toMatchObject({ iss: instance.issuer, aud: id, nonce: "the-nonce" });
    expect(claims["at_hash"]).toBe(halfOf(values.get("access_token")));
    expect(claims["c_hash"]).toBe(halfOf(values.get("code")));
    expect(Object.keys(claims).filter((claim) => !ordinary.has(claim))).toEqual([]);
  },
);

it.each(runs.filter(([type]) => hands(type, "code")))(
  "response_type=%s, response mode %s: the code is redeemed for an ID token of the same person (oidcc-server)",
  async (response_type, mode) => {
    const answer = await asking(response_type, mode)({ acr_values });
    const { status, body, headers } = await redeem(answer);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toContain("no-store");
    const claims = claimsOf(body["id_token"]);
    expect(claims).toMatchObject({ iss: instance.issuer, aud: id, nonce: "the-nonce", acr: acr_values });
    expect(claims["at_hash"]).toBe(halfOf(body["access_token"]));
    expect(Object.keys(claims).filter((claim) => !ordinary.has(claim))).toEqual([]);
    const atFront = claimsOf(answer.values.get("id_token") ?? body["id_token"]);
    expect(claims["sub"]).toBe(atFront["sub"]);
  },
);

function claimsFor(responseType: string): string {
  const name = { name: { essential: true } };
  return JSON.stringify(responseType === "id_token" ? { id_token: name } : { userinfo: name });
}

describe("once, whatever the response type", () => {
  it.each<[Mode, Answer["place"]]>([
    ["default", "query"],
    ["form_post", "form"],
  ])(
    "a request without response_type is refused at the client, response mode %s (oidcc-response-type-missing)",
    async (mode, place) => {
      const response_mode = mode === "default" ? undefined : mode;
      const answer = await answerTo(requestOf(instance, id, { response_mode }), aVisitor(instance));
      expect(answer).toMatchObject({ place });
      expect(answer.values.get("error")).toBe("invalid_request");
    },
  );

  it("a redirect URI that is not registered stays on our page, beside a request object too (oidcc-ensure-registered-redirect-uri)", async () => {
    const redirect_uri = `${callback}/another`;
    for (const request of [undefined, "e30.e30."]) {
      const asked = { response_type: "code", redirect_uri, request };
      const page = await aVisitor(instance).open(requestOf(instance, id, asked));
      expect(page).toMatchObject({ status: 400, url: { pathname: "/authorize" } });
    }
  });

  it("a request that is posted is answered as one that is fetched (oidcc-ensure-post-request-succeeds)", async () => {
    const { searchParams } = requestOf(instance, id, { response_type: "code" });
    const headers = { origin: "https://suite.example", "sec-fetch-site": "cross-site" };
    const init = { method: "POST", body: searchParams, headers, redirect: "manual" } as const;
    const response = await fetch(`${instance.issuer}/authorize`, init);
    expect(response.status).toBe(303);
    const next = new URL(response.headers.get("location") ?? "", instance.issuer);
    expect((await answerTo(next, aVisitor(instance))).values.has("code")).toBe(true);
  });

  it("a code that comes again is refused, and ends what it was redeemed for (oidcc-codereuse)", async () => {
    const answer = await answerTo(requestOf(instance, id, { response_type: "code" }), aVisitor(instance));
    const { access_token } = (await redeem(answer)).body;
    await expect(userinfo(access_token)).resolves.toHaveProperty("status", 200);
    const again = await redeem(answer);
    expect(again).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    expect(again.headers.get("content-type")).toContain("application/json");
    await expect(userinfo(access_token)).resolves.toHaveProperty("status", 401);
  });

  it("a refresh token is its own client's, by either way to send a secret (oidcc-refresh-token, server-client-secret-post)", async () => {
    const scope = "openid offline_access";
    const asked = { response_type: "code", scope, prompt: "consent" };
    const [first, second] = await Promise.all(
      [id, "second"].map(async (client) =>
        redeem(await answerTo(requestOf(instance, client, asked), aVisitor(instance)), client),
      ),
    );
    const grant_type = "refresh_token";
    const refreshed = await tokenRequest({
      grant_type,
      refresh_token: first?.body["refresh_token"] ?? "",
      scope,
    });
    expect(refreshed.status).toBe(200);
    const { iss, sub, aud, auth_time } = claimsOf(first?.body["id_token"]);
    expect(claimsOf(refreshed.body["id_token"])).toMatchObject({ iss, sub, aud, auth_time });
    const stolen = await tokenRequest({ grant_type, refresh_token: second?.body["refresh_token"] ?? "" });
    expect(stolen).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });
});
