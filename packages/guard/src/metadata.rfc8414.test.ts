import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createGuardedFetch } from "./guarded-fetch.ts";
import { createMetadata } from "./metadata.rfc8414.ts";
import { startAuthorizationServer } from "./testing/authorization-server.ts";
import type { TestServer } from "./testing/authorization-server.ts";

const opened: TestServer[] = [];
afterEach(() => opened.splice(0).forEach((server) => server.close()));

async function given(options: Partial<Parameters<typeof startAuthorizationServer>[0]> = {}) {
  const server = await startAuthorizationServer({ answer: () => ({}), ...options });
  opened.push(server);
  const clock = { now: 0 };
  const metadata = createMetadata({
    issuer: new URL(server.issuer),
    insecure: true,
    fetch: createGuardedFetch({ deadline: 10_000, maxBytes: 10_000 }),
    now: () => clock.now,
  });
  return { server, metadata, clock };
}

describe("authorization server metadata, RFC 8414 §3", () => {
  it("is read once for all who ask, until it is ten minutes old", async () => {
    const { metadata, server, clock } = await given();
    await Promise.all([metadata(), metadata(), metadata()]);
    clock.now = 599_999;
    await metadata();
    expect(server.requests).toEqual(["GET /.well-known/oauth-authorization-server"]);
    clock.now = 600_000;
    await metadata();
    expect(server.requests).toHaveLength(2);
  });

  it("is read again where the clock was set back", async () => {
    const { metadata, server, clock } = await given();
    await metadata();
    clock.now = -1;
    await metadata();
    expect(server.requests).toHaveLength(2);
  });

  it("is found in the OpenID document where there is no other", async () => {
    const { metadata, server } = await given({ wellKnown: "/.well-known/openid-configuration" });
    expect((await metadata()).introspection_endpoint).toBe(`${server.issuer}/introspect`);
  });

  it.each([
    ["a page", (response: ServerResponse) => response.setHeader("content-type", "text/html").end("<p>Hello")],
    ["400", (response: ServerResponse) => response.writeHead(400).end()],
    [
      "a redirect to a sign-in",
      (response: ServerResponse) => response.writeHead(302, { location: "/" }).end(),
    ],
  ])("is found in the OpenID document where the other address answers %s", async (_, elsewhere) => {
    const { metadata, server } = await given({ wellKnown: "/.well-known/openid-configuration", elsewhere });
    expect((await metadata()).introspection_endpoint).toBe(`${server.issuer}/introspect`);
  });

  it("is refused when it names another issuer, §3.3", async () => {
    const { metadata } = await given({ metadata: { issuer: "https://evil.example" } });
    await expect(metadata()).rejects.toThrow("issuer");
  });

  it("is refused without an introspection endpoint", async () => {
    const { metadata } = await given({ metadata: { introspection_endpoint: undefined } });
    await expect(metadata()).rejects.toThrow("no introspection endpoint");
  });

  it("is asked for again after a failure", async () => {
    const { metadata, server } = await given({ wellKnown: "/nowhere" });
    await expect(metadata()).rejects.toThrow();
    await expect(metadata()).rejects.toThrow();
    expect(server.requests).toHaveLength(4);
  });
});
