import { afterEach, describe, expect, it } from "vitest";
import { createGuardedFetch } from "./guarded-fetch.ts";
import { createIntrospect } from "./introspection.rfc7662.ts";
import { startAuthorizationServer } from "./testing/authorization-server.ts";
import type { TestServer } from "./testing/authorization-server.ts";

const opened: TestServer[] = [];
afterEach(() => opened.splice(0).forEach((server) => server.close()));

async function given(clientSecret: string, endpoint?: string) {
  const server = await startAuthorizationServer({ answer: (token) => ({ active: token === "good" }) });
  opened.push(server);
  const introspect = createIntrospect({
    metadata: async () => ({
      issuer: server.issuer,
      introspection_endpoint: endpoint ?? `${server.issuer}/introspect`,
    }),
    clientId: "api",
    clientSecret,
    insecure: endpoint === undefined,
    fetch: createGuardedFetch({ deadline: 10_000, maxBytes: 10_000 }),
  });
  return { server, introspect };
}

describe("introspection, RFC 7662 §2.1", () => {
  it("sends the token in a form and says what it takes it for", async () => {
    const { server, introspect } = await given("secret");
    expect(await introspect("good", [])).toEqual({ active: true });
    const form = server.introspections[0]?.form;
    expect(form?.get("token")).toBe("good");
    expect(form?.get("token_type_hint")).toBe("access_token");
    expect(form?.has("scope")).toBe(false);
  });

  it("says which scopes the request needs", async () => {
    const { server, introspect } = await given("secret");
    await introspect("good", ["notes:read", "notes:write"]);
    expect(server.introspections[0]?.form.get("scope")).toBe("notes:read notes:write");
  });

  it("proves itself with form-encoded Basic credentials, RFC 6749 §2.3.1", async () => {
    const { server, introspect } = await given("a:b+c%");
    await introspect("good", []);
    const credentials = server.introspections[0]?.authorization?.slice("Basic ".length) ?? "";
    expect(Buffer.from(credentials, "base64").toString()).toBe("api:a%3Ab%2Bc%25");
  });

  it("leaves in an id and a secret what forms leave as it is, for servers that decode nothing", async () => {
    const { server, introspect } = await given("gwcs_a-b.c*d");
    await introspect("good", []);
    const credentials = server.introspections[0]?.authorization?.slice("Basic ".length) ?? "";
    expect(Buffer.from(credentials, "base64").toString()).toBe("api:gwcs_a-b.c*d");
  });

  it("sends no credentials over plain http unless that was allowed", async () => {
    const { introspect } = await given("secret", "http://127.0.0.1:9/introspect");
    await expect(introspect("good", [])).rejects.toThrow(/https/i);
  });
});
