import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGuard } from "./guard.ts";
import { jwtAudience, startForeignServer } from "./testing/foreign-server.ts";

const audience = "https://api.example";
let server: Awaited<ReturnType<typeof startForeignServer>>;
beforeAll(async () => {
  server = await startForeignServer(audience);
});
afterAll(() => server.close());

async function post(path: string, form: Record<string, string>): Promise<Response> {
  const headers = { authorization: `Basic ${btoa("machine:machine-secret")}` };
  return fetch(`${server.issuer}${path}`, { method: "POST", headers, body: new URLSearchParams(form) });
}

async function issue(resource: string): Promise<string> {
  const response = await post("/token", { grant_type: "client_credentials", scope: "read", resource });
  return ((await response.json()) as { access_token: string }).access_token;
}

function guardFor(audience: string, clientSecret = "a:b+c% d") {
  const guard = createGuard({ issuer: server.issuer, clientId: "api", clientSecret, audience });
  return (token: string, ...scopes: string[]) =>
    guard.authorize({ authorization: `Bearer ${token}`, scopes });
}

describe("the guard and an authorization server of another make", () => {
  it("grants its token, judged by scope and audience", async () => {
    const authorize = guardFor(audience);
    const token = await issue(audience);
    expect(await authorize(token, "read")).toMatchObject({
      access: { clientId: "machine", scopes: ["read"] },
    });
    expect(await authorize(token, "write")).toMatchObject({ refusal: { status: 403 } });
    expect(await guardFor("https://other.example")(token, "read")).toMatchObject({
      refusal: { status: 401 },
    });
  });

  it("refuses a token it never issued, and one that was revoked", async () => {
    const authorize = guardFor(audience);
    expect(await authorize("never-issued", "read")).toMatchObject({ refusal: { reason: "not active" } });
    const token = await issue(audience);
    expect((await post("/token/revocation", { token })).status).toBe(200);
    expect(await authorize(token, "read")).toMatchObject({ refusal: { reason: "not active" } });
  });

  it("validates its JWT by itself, with its published keys, RFC 9068 §4", async () => {
    const token = await issue(jwtAudience);
    expect(token).toMatch(/^ey/);
    expect(await guardFor(jwtAudience)(token, "read")).toMatchObject({
      access: { clientId: "machine", subject: "machine", scopes: ["read"] },
    });
    // Nobody is asked: a wrong secret is not noticed.
    expect(await guardFor(jwtAudience, "wrong")(token, "read")).toMatchObject({ outcome: "granted" });
    expect(await guardFor(audience)(token, "read")).toMatchObject({ refusal: { status: 401 } });
  });

  it("answers 503 when its own secret is wrong", async () => {
    const authorize = guardFor(audience, "wrong");
    expect(await authorize(await issue(audience), "read")).toMatchObject({ refusal: { status: 503 } });
  });
});
