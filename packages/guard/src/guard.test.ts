import { afterEach, describe, expect, it } from "vitest";
import { createGuard } from "./guard.ts";
import type { GuardOptions } from "./guard.ts";
import { startAuthorizationServer } from "./testing/authorization-server.ts";
import type { TestServer } from "./testing/authorization-server.ts";

const audience = "https://api.example";
const active = {
  active: true,
  token_type: "Bearer",
  aud: audience,
  scope: "read",
  sub: "u1",
  exp: 4_000_000_000,
};
const opened: TestServer[] = [];
afterEach(() => opened.splice(0).forEach((server) => server.close()));

async function given(
  answer: Parameters<typeof startAuthorizationServer>[0]["answer"] = () => active,
  options: Partial<GuardOptions> = {},
) {
  const server = await startAuthorizationServer({ answer });
  opened.push(server);
  const { issuer } = server;
  const guard = createGuard({
    issuer,
    clientId: "api",
    clientSecret: "secret",
    audience,
    deadline: 10_000,
    ...options,
  });
  const authorize = (authorization: string | undefined, ...scopes: string[]) =>
    guard.authorize({ authorization, scopes });
  return { server, guard, authorize };
}

describe("the guard, RFC 6750 and RFC 7662", () => {
  it("grants what an active token allows", async () => {
    const { authorize } = await given();
    expect(await authorize("Bearer good", "read")).toMatchObject({
      outcome: "granted",
      access: { subject: "u1", scopes: ["read"] },
    });
  });

  it("refuses a request without a token with a challenge that names no error, and asks nobody, RFC 6750 §3.1", async () => {
    const { authorize, server } = await given();
    expect(await authorize(undefined, "read")).toMatchObject({
      refusal: { status: 401, headers: { "www-authenticate": `Bearer realm="${audience}", scope="read"` } },
    });
    expect(server.requests).toEqual([]);
  });

  it("refuses an inactive token with invalid_token", async () => {
    const { authorize } = await given(() => ({ active: false }));
    expect(await authorize("Bearer gone", "read")).toMatchObject({
      refusal: { status: 401, body: { error: "invalid_token" }, reason: "not active" },
    });
  });

  it("refuses a token with too few rights with insufficient_scope and names the scopes", async () => {
    const { authorize } = await given();
    const decision = await authorize("Bearer good", "read", "write");
    expect(decision).toMatchObject({ refusal: { status: 403, body: { error: "insufficient_scope" } } });
    expect(decision).toHaveProperty(
      "refusal.headers.www-authenticate",
      expect.stringContaining('scope="read write"'),
    );
  });

  it("refuses a token in the query with invalid_request, even beside a good one, and asks nobody", async () => {
    const { guard, server } = await given();
    const decision = await guard.authorize({
      authorization: "Bearer good",
      query: { access_token: "good" },
      scopes: ["read"],
    });
    expect(decision).toMatchObject({ refusal: { status: 400, body: { error: "invalid_request" } } });
    expect(server.requests).toEqual([]);
  });

  it("refuses a token of absurd length unasked", async () => {
    const { authorize, server } = await given();
    expect(await authorize(`Bearer ${"a".repeat(8193)}`)).toMatchObject({ refusal: { status: 401 } });
    expect(server.requests).toEqual([]);
    expect(await authorize(`Bearer ${"a".repeat(8192)}`)).toMatchObject({ outcome: "granted" });
  });

  it("uses the realm it was given", async () => {
    const { authorize } = await given(undefined, { realm: 'the "acme" API' });
    expect(await authorize(undefined)).toHaveProperty(
      "refusal.headers.www-authenticate",
      String.raw`Bearer realm="the \"acme\" API"`,
    );
  });

  it.each([
    ["answers 500", (response) => response.writeHead(500).end()],
    [
      "refuses the API's own credentials",
      (response) => response.writeHead(401, { "www-authenticate": "Basic" }).end(),
    ],
    [
      "answers something that is no introspection response",
      (response) => response.setHeader("content-type", "application/json").end('{"active":"yes"}'),
    ],
    ["hangs up", (response) => response.destroy()],
    ["never answers", () => undefined],
  ] satisfies [
    string,
    Extract<
      ReturnType<Parameters<typeof startAuthorizationServer>[0]["answer"]>,
      (...given: never[]) => void
    >,
  ][])("accepts nothing and answers 503 when the authorization server %s", async (_, answer) => {
    const { authorize } = await given(() => answer, { deadline: 200 });
    const decision = await authorize("Bearer good", "read");
    expect(decision).toMatchObject({ outcome: "refused", refusal: { status: 503 } });
    expect(JSON.stringify(decision)).not.toContain("secret");
  });

  it("answers 503 when nobody listens at the issuer", async () => {
    const { authorize, server } = await given();
    server.close();
    expect(await authorize("Bearer good", "read")).toMatchObject({ refusal: { status: 503 } });
  });

  it("asks once for many concurrent requests with one token", async () => {
    const { authorize, server } = await given();
    const decisions = await Promise.all(Array.from({ length: 20 }, () => authorize("Bearer good", "read")));
    expect(decisions.every((decision) => decision.outcome === "granted")).toBe(true);
    expect(server.introspections).toHaveLength(1);
  });

  it("judges scopes per route also for a remembered token", async () => {
    const { authorize, server } = await given();
    expect((await authorize("Bearer good", "read")).outcome).toBe("granted");
    expect((await authorize("Bearer good", "write")).outcome).toBe("refused");
    expect(server.introspections).toHaveLength(1);
  });

  it("notices a revocation when the answer is no longer fresh", async () => {
    let now = 0;
    let revoked = false;
    const { authorize } = await given(() => (revoked ? { active: false } : active), { now: () => now });
    expect((await authorize("Bearer good", "read")).outcome).toBe("granted");
    revoked = true;
    now = 5000;
    expect((await authorize("Bearer good", "read")).outcome).toBe("refused");
  });

  it.each([
    [{ issuer: "nonsense" }, "issuer is not a URL"],
    [{ issuer: "http://id.example" }, "issuer must use https"],
    [{ issuer: "ftp://localhost" }, "issuer must use https"],
    [{ clientSecret: "" }, "clientSecret is empty"],
    [{ audience: "" }, "audience is empty"],
  ])("refuses to be made with %j", (change, message) => {
    const options = { issuer: "https://id.example", clientId: "api", clientSecret: "s", audience };
    expect(() => createGuard({ ...options, ...change })).toThrow(message);
  });

  it("takes plain http for another machine only when told so", () => {
    const options = { issuer: "http://id.internal", clientId: "api", clientSecret: "s", audience };
    expect(() => createGuard({ ...options, allowInsecureHttp: true })).not.toThrow();
  });
});
