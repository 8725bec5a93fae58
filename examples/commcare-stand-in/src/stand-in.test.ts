import { createHash, randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { beforeEach, describe, expect, it } from "vitest";
import { createClock, type Clock } from "./clock.ts";
import { people } from "./people.ts";
import { createStandIn } from "./stand-in.ts";

const redirectUri = "http://localhost:4440/bff/callback/commcare";
const application = { clientId: "explorer", clientSecret: "the secret", redirectUris: [redirectUri] };
const [ada, grace] = people;

let clock: Clock;
let app: FastifyInstance;
beforeEach(() => {
  clock = createClock();
  app = createStandIn({ application, clock });
});

function post(url: string, form: Readonly<Record<string, string>>) {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return app.inject({ method: "POST", url, headers, payload: String(new URLSearchParams(form)) });
}

const secret = { client_id: application.clientId, client_secret: application.clientSecret };

/** Where the browser is sent after the person has answered. */
async function authorize(
  answer: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
) {
  const response = await post("/oauth/authorize/", {
    client_id: application.clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "access_apis",
    state: "xyz",
    ...more,
    ...answer,
  });
  return new URL(String(response.headers.location)).searchParams;
}

async function signIn(person = ada, scope = "access_apis") {
  const { username = "", password = "" } = person ?? {};
  const verifier = randomBytes(32).toString("base64url");
  const code_challenge = createHash("sha256").update(verifier).digest("base64url");
  const pkce = { code_challenge, code_challenge_method: "S256" };
  const back = await authorize({ username, password, allow: "Authorize" }, { ...pkce, scope });
  expect(back.get("state")).toBe("xyz");
  const exchange = {
    grant_type: "authorization_code",
    code: back.get("code") ?? "",
    redirect_uri: redirectUri,
    code_verifier: verifier,
  };
  const response = await post("/oauth/token/", { ...secret, ...exchange });
  return response.json<{ access_token: string; refresh_token: string; expires_in: number; scope: string }>();
}

function call(token: string, url: string, method: "GET" | "PUT" | "POST" = "GET", payload?: object) {
  const authorization = token.includes(":") ? `ApiKey ${token}` : `Bearer ${token}`;
  return app.inject({
    method,
    url,
    headers: { authorization },
    ...(payload === undefined ? {} : { payload }),
  });
}

describe("the stand-in signs in", () => {
  it("with a page that asks, and tokens for a quarter of an hour", async () => {
    const page = await app.inject(
      `/oauth/authorize/?client_id=explorer&response_type=code&state=%3Cb%3E&redirect_uri=${encodeURIComponent(redirectUri)}`,
    );
    expect(page.body).toContain('name="state" value="&#60;b&#62;"');
    expect(page.body).toContain("Access API data on all your CommCare projects");
    const tokens = await signIn();
    expect(tokens).toMatchObject({ expires_in: 900, scope: "access_apis", token_type: "Bearer" });
  });

  it("and lets nobody in with a wrong password, sends back a no, and redirects nowhere it does not know", async () => {
    const wrong = await post("/oauth/authorize/", {
      client_id: "explorer",
      redirect_uri: redirectUri,
      response_type: "code",
      allow: "Authorize",
      username: "ada@example.com",
      password: "guess",
    });
    expect([wrong.statusCode, wrong.body]).toEqual([200, expect.stringContaining('role="alert"')]);
    expect((await authorize({ allow: "" })).get("error")).toBe("access_denied");
    const elsewhere = await app.inject(
      "/oauth/authorize/?client_id=explorer&redirect_uri=https://evil.example/",
    );
    expect(elsewhere.statusCode).toBe(400);
  });

  it("and exchanges a code once, for the verifier it was made with alone", async () => {
    const { username = "", password = "" } = ada ?? {};
    const pkce = {
      code_challenge: "a challenge nobody knows the verifier of",
      code_challenge_method: "S256",
    };
    const back = await authorize({ username, password, allow: "Authorize" }, pkce);
    const form = {
      grant_type: "authorization_code",
      code: back.get("code") ?? "",
      redirect_uri: redirectUri,
    };
    const outcomes = [await post("/oauth/token/", { ...secret, ...form, code_verifier: "x" })];
    outcomes.push(await post("/oauth/token/", { ...secret, ...form }));
    outcomes.push(await post("/oauth/token/", { ...form, client_id: "explorer", client_secret: "guess" }));
    expect(outcomes.map((one) => [one.statusCode, one.json()])).toEqual([
      [400, { error: "invalid_grant" }],
      [400, { error: "invalid_grant" }],
      [401, { error: "invalid_client" }],
    ]);
  });

  it("and rotates refresh tokens: the one before is ended, with its access token", async () => {
    const first = await signIn();
    const refresh = (refresh_token: string) =>
      post("/oauth/token/", { ...secret, grant_type: "refresh_token", refresh_token });
    const second = (await refresh(first.refresh_token)).json<{
      access_token: string;
      refresh_token: string;
    }>();
    expect((await call(first.access_token, "/api/v0.5/identity/")).statusCode).toBe(401);
    expect((await call(second.access_token, "/api/v0.5/identity/")).statusCode).toBe(200);
    expect((await refresh(first.refresh_token)).json()).toEqual({ error: "invalid_grant" });
    clock.advance(15 * 24 * 3600);
    expect((await refresh(second.refresh_token)).json()).toEqual({ error: "invalid_grant" });
  });

  it("and ends both tokens when either is revoked", async () => {
    const { access_token, refresh_token } = await signIn();
    expect((await post("/oauth/revoke_token/", { ...secret, token: refresh_token })).statusCode).toBe(200);
    expect((await call(access_token, "/api/v0.5/identity/")).statusCode).toBe(401);
  });
});

describe("the stand-in's APIs", () => {
  it("answer 401 without body or challenge after a quarter of an hour, to a wrong key, and to another scope", async () => {
    const { access_token } = await signIn();
    clock.advance(15 * 60);
    const reports = await signIn(ada, "reports:view");
    for (const token of [access_token, "ada@example.com:wrong", reports.access_token]) {
      const { statusCode, body, headers } = await call(token, "/api/v0.5/identity/");
      expect([statusCode, body, headers["www-authenticate"]]).toEqual([401, "", undefined]);
    }
  });

  it("tell who somebody is and which project spaces there are for them, by token and by API key", async () => {
    const { access_token } = await signIn(grace);
    for (const token of [access_token, `${grace?.username}:${grace?.apiKey}`]) {
      expect((await call(token, "/api/v0.5/identity/")).json()).toMatchObject({
        username: "grace@example.com",
      });
      expect((await call(token, "/api/v0.5/user_domains/")).json()).toMatchObject({
        meta: { total_count: 1, next: null },
        objects: [{ domain_name: "clean-water", project_name: "Clean Water" }],
      });
      for (const domain of ["mother-and-child", "no-such-space"]) {
        expect((await call(token, `/a/${domain}/api/case/v2/`)).statusCode).toBe(403);
      }
    }
  });

  it.each([
    ["/a/mother-and-child/api/v0.5/case/?limit=100&type=patient", "meta.next", "objects", 185],
    ["/a/mother-and-child/api/case/v2/?limit=100&case_type=patient", "next", "cases", 185],
    [
      "/a/mother-and-child/api/v0.5/configurablereportdata/9aab0eeb88555a7b4568676883e7379a/",
      "next_page",
      "data",
      62,
    ],
    ["/a/clean-water/api/v0.5/form/", "meta.next", "objects", 31],
    ["/a/empty-project/api/v0.5/user/", "meta.next", "objects", 0],
  ])("give all of %s, page by page", async (first, next, items, count) => {
    const { access_token } = await signIn();
    const seen: string[] = [];
    for (let at: unknown = first; typeof at === "string" && at !== "";) {
      const page: unknown = (await call(access_token, at.replace(/^https?:\/\/[^/]+/, ""))).json();
      const [rows, following] = [read(page, items), read(page, next)];
      if (!Array.isArray(rows)) throw new Error(`no rows in ${JSON.stringify(page)}`);
      seen.push(...rows.map((row) => JSON.stringify(row)));
      at = following;
    }
    expect([seen.length, new Set(seen).size]).toEqual([count, count]);
  });

  it("create and change a case, and say what is wrong with what was sent", async () => {
    const { access_token } = await signIn();
    const list = "/a/mother-and-child/api/case/v2/";
    const send = (method: "POST" | "PUT", url: string, body: object) => call(access_token, url, method, body);
    const fresh = {
      case_type: "patient",
      case_name: "Elizabeth",
      owner_id: "x",
      properties: { dob: "1948-11-02" },
    };
    const { case: made } = (await send("POST", list, fresh)).json<{ case: { case_id: string } }>();
    const changed = await send("PUT", `${list}${made.case_id}`, { properties: { visits: "1" }, close: true });
    expect(changed.json()).toMatchObject({
      case: { case_name: "Elizabeth", closed: true, properties: { dob: "1948-11-02", visits: "1" } },
    });
    const wrong = [
      await send("POST", list, { case_name: "Nobody" }),
      await send("PUT", `${list}${made.case_id}`, { properties: { visits: 1 } }),
      await send("PUT", `${list}${made.case_id}`, { nickname: "Beth" }),
      await send("PUT", `${list}no-such-case`, {}),
      await call(access_token, `${list}?nickname=Beth`),
    ];
    expect(wrong.map((one) => [one.statusCode, one.json<{ error: string }>().error])).toEqual([
      [400, "Property case_type is required when creating a case."],
      [400, "Error with case property 'visits'. Values must be strings, received '1'"],
      [400, "'nickname' is not a valid field."],
      [400, "No case found with ID 'no-such-case'"],
      [400, "'nickname' is not a valid parameter."],
    ]);
  });
});

/** A member of a page by its dotted path. */
function read(page: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], page);
}
