import { afterAll, describe, expect, it } from "vitest";
import { aVisitor, callback, follow, sharedInstance } from "./instance.ts";
import { basic, createRawClient, form, type RawRequest } from "./raw.ts";

const instance = sharedInstance();
const proof = basic(instance.webApp);
const raw = createRawClient(instance.issuer);
afterAll(() => raw.close());

const good = "grant_type=client_credentials&scope=read";
const long = "x".repeat(200_000);

describe.each(["/token", "/introspect", "/revoke"])("bad input at %s", (path) => {
  const body = path === "/token" ? good : "token=abc";

  it.each<[string, (body: string, path: string) => RawRequest]>([
    ["a parameter sent twice, RFC 6749 §3.2", (b, p) => form(p, `${b}&scope=a&scope=b`, proof)],
    ["malformed percent-encoding", (b, p) => form(p, `${b}&state=%zz`, proof)],
    ["bytes that are not UTF-8", (b, p) => form(p, `${b}&state=%ff%fe`, proof)],
    ["a NUL byte", (b, p) => form(p, `${b}&state=a%00b`, proof)],
    [
      "two client authentications at once, RFC 6749 §2.3",
      (b, p) => form(p, `${b}&client_id=web-app&client_secret=x`, proof),
    ],
    [
      "JSON",
      (_, p) => ({
        ...form(p, '{"token":"abc"}', proof),
        headers: { "content-type": "application/json", authorization: proof },
      }),
    ],
    ["no media type", (b, p) => ({ method: "POST", path: p, headers: { authorization: proof }, body: b })],
    ["a secret in the query, RFC 6749 §2.3.1", (b, p) => form(`${p}?client_secret=x`, b, proof)],
    ["a token in the query", (b, p) => form(`${p}?token=x`, b, proof)],
  ])("answers %s with 400 invalid_request", async (_, request) => {
    const answer = await raw.send(request(body, path));
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ error: "invalid_request" });
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("answers a body over the limit with 413", async () => {
    const answer = await raw.send(form(path, `${body}&state=${long}`, proof));
    expect(answer.status).toBe(413);
    expect(answer.json).toMatchObject({ error: "invalid_request" });
  });

  it.each(["GET", "PUT", "DELETE", "PATCH"])("answers %s with 405 and what is allowed", async (method) => {
    const answer = await raw.send({ method, path });
    expect(answer.status).toBe(405);
    expect(answer.headers["allow"]).toContain("POST");
  });

  it("answers a failed proof with 401 and a challenge, RFC 6749 §5.2", async () => {
    const answer = await raw.send(form(path, body, basic({ id: "web-app", secret: "wrong" })));
    expect(answer.status).toBe(401);
    expect(answer.json).toMatchObject({ error: "invalid_client" });
    expect(answer.headers["www-authenticate"]).toMatch(/^Basic realm=/);
  });
});

describe("bad input that must spend nothing", () => {
  it("leaves a code alone until every proof holds (principle P3)", async () => {
    const verifier = "v".repeat(43);
    const url = new URL(`${instance.issuer}/authorize`);
    url.search = new URLSearchParams({
      response_type: "code",
      client_id: "web-app",
      redirect_uri: callback,
      scope: "read",
      code_challenge: "7w_YNF9DSfIdPf_pRjSq646_kPr-2-o9NAl16JGghdM",
      code_challenge_method: "S256",
    }).toString();
    const code = (await follow(url, aVisitor(instance))).searchParams.get("code") ?? "";
    const fields = {
      grant_type: "authorization_code",
      code,
      redirect_uri: callback,
      code_verifier: verifier,
    };
    const attempts: RawRequest[] = [
      form("/token", { ...fields, code_verifier: "w".repeat(43) }, proof),
      form("/token", { ...fields, redirect_uri: `${callback}/2` }, proof),
      form("/token", fields, basic(instance.apiServer)),
      form("/token", { ...fields, client_id: "browser-app" }),
      form("/token", fields, basic({ id: "web-app", secret: "wrong" })),
      form("/token", `${new URLSearchParams(fields).toString()}&code=${code}`, proof),
      form("/token", { ...fields, client_secret: "x" }, proof),
    ];
    for (const attempt of attempts) expect((await raw.send(attempt)).status).toBeGreaterThanOrEqual(400);
    const redeemed = await raw.send(form("/token", fields, proof));
    expect(redeemed.json).toMatchObject({ token_type: "Bearer", scope: "read" });
    const replay = await raw.send(form("/token", fields, proof));
    expect(replay.json).toMatchObject({ error: "invalid_grant" });
    const introspected = await raw.send(
      form("/introspect", { token: String(redeemed.json?.["access_token"]) }, proof),
    );
    expect(introspected.json).toEqual({ active: false });
  });
});

describe("bad input at /userinfo, RFC 6750", () => {
  it("answers a request without token with a bare challenge (§3.1)", async () => {
    const answer = await raw.send({ method: "GET", path: "/userinfo" });
    expect(answer.status).toBe(401);
    expect(answer.headers["www-authenticate"]).not.toContain("error");
  });

  it.each<[string, RawRequest]>([
    ["a token in the query (§2.3)", { method: "GET", path: "/userinfo?access_token=abc" }],
    ["header and body at once (§2)", form("/userinfo", { access_token: "abc" }, "Bearer abc")],
  ])("answers %s with 400 invalid_request", async (_, request) => {
    const answer = await raw.send(request);
    expect(answer.status).toBe(400);
    expect(answer.headers["www-authenticate"]).toContain('error="invalid_request"');
  });

  it("answers an unknown token with 401 invalid_token (§3.1)", async () => {
    const answer = await raw.send({
      method: "GET",
      path: "/userinfo",
      headers: { authorization: "Bearer abc" },
    });
    expect(answer.status).toBe(401);
    expect(answer.headers["www-authenticate"]).toContain('error="invalid_token"');
  });
});

describe("bad input at /authorize", () => {
  it.each([
    ["an unknown client", "?response_type=code&client_id=nobody&redirect_uri=https://evil.example/"],
    [
      "an unregistered redirect URI",
      "?response_type=code&client_id=web-app&redirect_uri=https://evil.example/",
    ],
    ["malformed percent-encoding", "?response_type=code&client_id=web-app&redirect_uri=%zz"],
    [
      "a redirect URI sent twice",
      `?response_type=code&client_id=web-app&redirect_uri=${callback}&redirect_uri=x`,
    ],
  ])("shows %s on a page with 400 and never redirects, RFC 6749 §4.1.2.1", async (_, query) => {
    const answer = await raw.send({
      method: "GET",
      path: `/authorize${query}`,
      headers: { accept: "text/html" },
    });
    expect(answer.status).toBe(400);
    expect(answer.headers["location"]).toBeUndefined();
    expect(answer.headers["content-type"]).toContain("text/html");
    expect(answer.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  it("sends a state sent twice back to the client as an error (§4.1.2.1)", async () => {
    const query = new URLSearchParams({
      response_type: "code",
      client_id: "web-app",
      redirect_uri: callback,
    });
    const answer = await raw.send({ method: "GET", path: `/authorize?${query.toString()}&state=a&state=b` });
    expect(answer.status).toBe(303);
    expect(new URL(String(answer.headers["location"])).searchParams.get("error")).toBe("invalid_request");
  });
});
