import type { InjectOptions } from "fastify";
import { describe, expect, it } from "vitest";
import { basic, givenServer, type GivenServer } from "../../testing/composed-server.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };

function post(server: GivenServer, url: string, payload: string, headers: Record<string, string> = {}) {
  return server.http.inject({ method: "POST", url, headers: { ...form, ...headers }, payload });
}

const asHarbor = { authorization: basic() };
const wantToken = "grant_type=client_credentials&scope=read";

describe("POST /token", () => {
  it("answers JSON that nobody keeps (RFC 6749 §5.1)", async () => {
    const answer = await post(await givenServer(), "/token", wantToken, asHarbor);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      pragma: "no-cache",
      "x-content-type-options": "nosniff",
    });
    expect(answer.headers).not.toHaveProperty("set-cookie");
    expect(answer.json()).toMatchObject({
      access_token: expect.stringMatching(/^gwat_/) as string,
      scope: "read",
    });
  });

  it("slows guesses at a client's secret by network with 429, and says in the log who and from where", async () => {
    const server = await givenServer({ GRANTWAY_TRUSTED_PROXIES: "127.0.0.1" });
    const guess = (n: number) =>
      post(server, "/token", wantToken, {
        authorization: basic("harbor", `wrong-${n}`),
        "x-forwarded-for": `203.0.113.9:${51_000 + n}`,
      });
    for (let n = 0; n < 10; n += 1) expect((await guess(n)).statusCode).toBe(401);
    const answer = await guess(10);
    expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([429, "1"]);
    expect(answer.json()).toMatchObject({ error: "temporarily_unavailable" });
    expect((await post(server, "/token", wantToken, asHarbor)).statusCode).toBe(200);
    const lines = server.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    const refused = lines.filter(({ msg }) => msg === "a request was refused");
    expect(refused).toHaveLength(11);
    expect(refused[10]).toMatchObject({ level: "info", client: "harbor", address: "203.0.113.9" });
    expect(server.log.join("")).not.toContain("wrong-");
  });

  it.each([
    ["a parameter sent twice (RFC 6749 §3.2)", `${wantToken}&scope=write`],
    ["a malformed percent-encoding", `${wantToken}&x=%zz`],
    ["bytes that are no UTF-8", `${wantToken}&x=%ff`],
    ["a NUL", `${wantToken}&x=%00`],
    ["an empty body", ""],
  ])("refuses %s with invalid_request", async (_, payload) => {
    const answer = await post(await givenServer(), "/token", payload, asHarbor);
    expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([400, "invalid_request"]);
  });

  it.each(["application/json", "text/plain", "multipart/form-data; boundary=x", "nonsense"])(
    "refuses the media type %s with invalid_request",
    async (type) => {
      const answer = await post(await givenServer(), "/token", "{}", { "content-type": type });
      expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([400, "invalid_request"]);
    },
  );

  it("takes a media type with a parameter", async () => {
    const type = { "content-type": "application/x-www-form-urlencoded; charset=UTF-8" };
    expect((await post(await givenServer(), "/token", wantToken, { ...asHarbor, ...type })).statusCode).toBe(
      200,
    );
  });

  it("refuses a body over the limit with 413, as JSON", async () => {
    const server = await givenServer({ GRANTWAY_BODY_LIMIT: "40960" });
    const answer = await post(server, "/token", `${wantToken}&x=${"y".repeat(40_960)}`, asHarbor);
    expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([413, "invalid_request"]);
  });

  it("challenges a client that used a header and failed (RFC 6749 §5.2)", async () => {
    const server = await givenServer();
    const answer = await post(server, "/token", wantToken, { authorization: basic("harbor", "wrong") });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers["www-authenticate"]).toBe('Basic realm="grantway"');
    const inBody = await post(server, "/token", `${wantToken}&client_id=harbor&client_secret=wrong`);
    expect(inBody.headers).not.toHaveProperty("www-authenticate");
  });

  it("refuses credentials in the address (RFC 6749 §2.3.1)", async () => {
    const answer = await post(await givenServer(), "/token?client_secret=x", wantToken, asHarbor);
    expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([400, "invalid_request"]);
  });

  it.each(["GET", "PUT", "DELETE", "PATCH"] as const)("refuses %s with 405 and Allow", async (method) => {
    const answer = await (await givenServer()).http.inject({ method, url: "/token" });
    expect([answer.statusCode, answer.headers["allow"]]).toEqual([405, "POST, OPTIONS"]);
  });

  it("finds a wrong method also where the path is written in percent signs (RFC 3986 §6.2.2.2)", async () => {
    const answer = await (await givenServer()).http.inject({ method: "GET", url: "/%74oken" });
    expect([answer.statusCode, answer.headers["allow"]]).toEqual([405, "POST, OPTIONS"]);
  });

  it.each([
    ["OPTIONS", "/token", "application/x-www-form-urlencoded", 204],
    ["DELETE", "/register", "application/json", 401],
  ] as const)(
    "looks at no body of %s, whatever its coding (RFC 9110 §9.3.5)",
    async (method, url, type, status) => {
      const { http } = await givenServer({ GRANTWAY_REGISTRATION_POLICY: "open" });
      const headers = { "content-type": type, "content-encoding": "gzip" };
      expect((await http.inject({ method, url, headers, payload: "abc" })).statusCode).toBe(status);
    },
  );

  it("answers HEAD wherever it answers GET (RFC 9110 §9.1)", async () => {
    const { http } = await givenServer({ GRANTWAY_REGISTRATION_POLICY: "open" });
    for (const url of ["/userinfo", "/register", "/jwks", "/authorize"]) {
      const [got, head] = [await http.inject({ url }), await http.inject({ method: "HEAD", url })];
      expect
        .soft([head.statusCode, head.headers["content-length"]], url)
        .toEqual([got.statusCode, got.headers["content-length"]]);
      expect.soft(head.body, url).toBe("");
    }
  });

  it("logs why it refused, and never the secret", async () => {
    const server = await givenServer();
    await post(server, "/token", wantToken, { authorization: basic("harbor", "gwcs_wrong-secret") });
    const log = server.log.join("");
    expect(log).toContain("no live secret of the client matches");
    expect(log).not.toContain("gwcs_wrong-secret");
  });

  it("logs nothing of a success", async () => {
    const server = await givenServer();
    const before = server.log.length;
    await post(server, "/token", wantToken, asHarbor);
    expect(server.log).toHaveLength(before);
  });
});

describe("the other endpoints", () => {
  it("are where discovery says, under the issuer's path", async () => {
    const { http, config } = await givenServer({ GRANTWAY_ISSUER: "http://localhost:3000/auth" });
    const metadata = (await http.inject("/auth/.well-known/openid-configuration")).json<
      Record<string, unknown>
    >();
    const addresses = Object.values(metadata)
      .map(String)
      .filter((value) => value.startsWith(`${config.issuer}/`));
    expect(addresses.length).toBeGreaterThan(5);
    for (const url of addresses) {
      // Whatever it says to this method, it is there.
      expect.soft((await http.inject({ method: "DELETE", url })).statusCode, url).toBe(405);
    }
  });

  it("introspect and revoke", async () => {
    const server = await givenServer();
    const { access_token: token } = (await post(server, "/token", wantToken, asHarbor)).json<{
      access_token: string;
    }>();
    const introspect = () => post(server, "/introspect", `token=${token}`, asHarbor);
    expect((await introspect()).json()).toMatchObject({ active: true, client_id: "harbor" });
    const revoked = await post(server, "/revoke", `token=${token}`, asHarbor);
    expect([revoked.statusCode, revoked.body, revoked.headers["cache-control"]]).toEqual([
      200,
      "",
      "no-store",
    ]);
    expect((await introspect()).json()).toEqual({ active: false });
  });

  it.each([
    ["no token", {}, 401, 'Bearer realm="grantway"', ""],
    [
      "a bad token",
      { headers: { authorization: "Bearer gwat_x" } },
      401,
      'error="invalid_token"',
      "invalid_token",
    ],
    ["a token in the address", { query: { access_token: "gwat_x" } }, 400, "", "invalid_request"],
  ])(
    "userinfo answers %s as RFC 6750 says",
    async (_, request: Partial<InjectOptions>, status, challenge, error) => {
      const answer = await (
        await givenServer()
      ).http.inject({ url: "/userinfo", ...(request as InjectOptions) });
      expect(answer.statusCode).toBe(status);
      expect(answer.headers["www-authenticate"] ?? "").toContain(challenge);
      expect(answer.body).toContain(error);
    },
  );

  it("publish keys without a private part", async () => {
    const { keys } = (await (await givenServer()).http.inject("/jwks")).json<{
      keys: Record<string, unknown>[];
    }>();
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.every((key) => !("d" in key))).toBe(true);
  });
});

describe("a store that is gone", () => {
  it("is a failure with the request id for programs, a page for people, and no readiness", async () => {
    const server = await givenServer();
    await server.storage.close();
    const answer = await post(server, "/token", wantToken, asHarbor);
    expect([500, 503]).toContain(answer.statusCode);
    const { error_description: words } = answer.json<{ error_description: string }>();
    expect(words).toMatch(/Request [0-9a-f]{8}-/);
    expect(words).not.toContain("database");
    const page = await server.http.inject("/authorize?client_id=harbor");
    expect([500, 503]).toContain(page.statusCode);
    expect(page.headers["content-type"]).toContain("text/html");
    expect((await server.http.inject("/readyz")).statusCode).toBe(503);
    expect((await server.http.inject("/healthz")).statusCode).toBe(200);
  });
});
