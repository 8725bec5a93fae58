import { once } from "node:events";
import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import fastify from "fastify";
import { describe, expect, it } from "vitest";
import { accessOf, createRouteGuard } from "./fastify.ts";
import type { Guard } from "./guard.ts";
import { readBearerToken } from "./bearer-token.rfc6750.ts";
import { malformedRequest, missingToken, unavailable } from "./refusal.rfc6750.ts";

/** A guard that accepts every token; only the adapter is under test here. */
const guard: Guard = {
  authorize: async ({ scopes, ...request }) => {
    const presented = readBearerToken(request);
    if (presented.found === "absent") return { outcome: "refused", refusal: missingToken({ realm: "acme" }) };
    if (presented.found === "malformed")
      return { outcome: "refused", refusal: malformedRequest({ realm: "acme" }, presented.description) };
    if (presented.token === "down") return { outcome: "refused", refusal: unavailable("no answer") };
    const facts = {
      username: undefined,
      clientId: undefined,
      expiresAt: undefined,
      authenticatedAt: undefined,
      acr: undefined,
      boundTo: undefined,
      organisation: undefined,
      installation: undefined,
      claims: {},
    };
    return { outcome: "granted", access: { ...facts, subject: presented.token, scopes } };
  },
};

function given() {
  const need = createRouteGuard(guard);
  const parsed: unknown[] = [];
  const app = fastify();
  const form = { parseAs: "string" as const };
  app.addContentTypeParser("application/x-www-form-urlencoded", form, (_, body, done) => {
    parsed.push(body);
    done(null, new URLSearchParams(String(body)));
  });
  app.post("/", { ...need("read") }, async (request) => accessOf(request).subject);
  app.get("/bare", async (request) => accessOf(request).subject);
  return { app, parsed };
}

const asForm = { "content-type": "application/x-www-form-urlencoded" };

describe("the Fastify adapter", () => {
  it("gives the handler the access of its own request", async () => {
    const { app } = given();
    const [one, two] = await Promise.all(
      ["ada", "grace"].map((name) =>
        app.inject({ method: "POST", url: "/", headers: { authorization: `Bearer ${name}` } }),
      ),
    );
    expect([one?.body, two?.body]).toEqual(["ada", "grace"]);
  });

  it("sends the refusal: an empty 401 with a bare challenge", async () => {
    const response = await given().app.inject({ method: "POST", url: "/" });
    expect(response.statusCode).toBe(401);
    expect(response.headers["www-authenticate"]).toBe('Bearer realm="acme"');
    expect(response.body).toBe("");
  });

  it("decides before a body is parsed", async () => {
    const headers = { "content-type": "application/json" };
    const response = await given().app.inject({ method: "POST", url: "/", headers, payload: "{" });
    expect(response.statusCode).toBe(401);
  });

  it("refuses tokens in header and form at once, RFC 6750 §3.1", async () => {
    const headers = { ...asForm, authorization: "Bearer ada" };
    const response = await given().app.inject({
      method: "POST",
      url: "/",
      headers,
      payload: "access_token=ada",
    });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ error: "invalid_request" });
  });

  it("guards a form without a token in it as any other body", async () => {
    const { app, parsed } = given();
    expect((await app.inject({ method: "POST", url: "/", headers: asForm, payload: "a=b" })).statusCode).toBe(
      401,
    );
    const headers = { ...asForm, authorization: "Bearer ada" };
    expect((await app.inject({ method: "POST", url: "/", headers, payload: "a=b" })).body).toBe("ada");
    expect(parsed).toHaveLength(2);
  });

  it("refuses a token in the query", async () => {
    const headers = { authorization: "Bearer ada" };
    const response = await given().app.inject({ method: "POST", url: "/?access_token=ada", headers });
    expect(response.statusCode).toBe(400);
  });

  it("refuses the Authorization header sent twice, on a real connection", async () => {
    const { app } = given();
    const url = await app.listen({ port: 0, host: "127.0.0.1" });
    const headers = ["host", "localhost", "authorization", "Bearer ada", "authorization", "Bearer grace"];
    const sent = request(url, { method: "POST", headers }).end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    response.resume();
    await app.close();
    expect(response.statusCode).toBe(400);
  });

  it("answers an outage with 503 and when to come back", async () => {
    const headers = { authorization: "Bearer down" };
    const response = await given().app.inject({ method: "POST", url: "/", headers });
    expect(response.statusCode).toBe(503);
    expect(response.headers["retry-after"]).toBe("5");
  });

  it("lets no handler read an access on a route without a guard", async () => {
    const response = await given().app.inject({ method: "GET", url: "/bare" });
    expect(response.statusCode).toBe(500);
  });
});
