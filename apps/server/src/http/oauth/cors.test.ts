import { describe, expect, it } from "vitest";
import { givenServer, type GivenServer } from "../../testing/composed-server.ts";

const app = "https://app.example";
const stranger = "https://evil.example";

async function given(environment: Readonly<Record<string, string>> = {}): Promise<GivenServer> {
  const server = await givenServer(environment);
  await server.addClient({ id: "spa", type: "public", redirectUris: [`${app}/callback`] });
  return server;
}

function preflight({ http }: GivenServer, url: string, origin: string) {
  return http.inject({
    method: "OPTIONS",
    url,
    headers: { origin, "access-control-request-method": "POST" },
  });
}

describe("CORS (RFC 10017)", () => {
  it.each(["/token", "/revoke", "/userinfo", "/par"])(
    "%s may be read by the origins of public clients alone",
    async (url) => {
      const server = await given();
      const asked = await preflight(server, url, app);
      expect(asked.statusCode).toBe(204);
      expect(asked.headers).toMatchObject({
        "access-control-allow-origin": app,
        "access-control-allow-headers": "authorization, content-type, dpop, *",
        "access-control-max-age": "7200",
        vary: "origin",
      });
      expect((await preflight(server, url, stranger)).headers).not.toHaveProperty(
        "access-control-allow-origin",
      );
    },
  );

  it("lets the app read errors too, and never with cookies", async () => {
    const server = await given();
    const answer = await server.http.inject({ method: "POST", url: "/token", headers: { origin: app } });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers["access-control-allow-origin"]).toBe(app);
    expect(answer.headers).not.toHaveProperty("access-control-allow-credentials");
    // Why it was refused, which nonce its proof has to hold (RFC 9449 §8), and when it may come again.
    expect(answer.headers["access-control-expose-headers"]).toBe("www-authenticate, dpop-nonce, retry-after");
  });

  it.each([
    [
      "longer than bodies may be",
      { "content-type": "application/x-www-form-urlencoded" },
      "a".repeat(1_100_000),
      413,
    ],
    [
      "compressed",
      { "content-type": "application/x-www-form-urlencoded", "content-encoding": "gzip" },
      "grant_type=x",
      415,
    ],
  ])("lets the app read that its body is %s", async (_, headers, payload, status) => {
    const { http } = await given({ GRANTWAY_REGISTRATION_POLICY: "open" });
    for (const url of ["/token", "/register"]) {
      const type = url === "/register" ? { "content-type": "application/json" } : {};
      const answer = await http.inject({
        method: "POST",
        url,
        headers: { ...headers, ...type, origin: app },
        payload,
      });
      expect.soft(answer.statusCode, url).toBe(status);
      const allowed = url === "/register" ? "*" : app;
      expect.soft(answer.headers["access-control-allow-origin"], url).toBe(allowed);
    }
  });

  it("does not let the origin of a confidential client in: its secret has no business in a browser", async () => {
    const answer = await preflight(await given(), "/token", "https://harbor.example");
    expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  });

  it.each(["/jwks", "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"])(
    "%s may be read by everybody",
    async (url) => {
      const { http } = await givenServer();
      const headers = { origin: stranger };
      expect((await http.inject({ url, headers })).headers["access-control-allow-origin"]).toBe("*");
      expect(
        (await http.inject({ method: "OPTIONS", url, headers })).headers["access-control-allow-origin"],
      ).toBe("*");
    },
  );

  it.each(["/introspect", "/authorize", "/sign-in", "/consent", "/"])(
    "%s is closed to scripts",
    async (url) => {
      const { http } = await given();
      const answers = [
        await http.inject({ url, headers: { origin: app } }),
        await http.inject({ method: "OPTIONS", url, headers: { origin: app } }),
      ];
      for (const { headers } of answers) expect(headers).not.toHaveProperty("access-control-allow-origin");
    },
  );
});
