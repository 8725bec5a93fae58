import { describe, expect, it, onTestFinished } from "vitest";
import { type FakeAnswer, type SeenRequest, startHttp } from "../testing/fake-http.ts";
import { given } from "../testing/given.ts";

interface Served {
  /** The header of its 401; `undefined` answers 200. */
  readonly challenge?: (origin: string) => string;
  /** The message that everybody may send. */
  readonly open?: string;
  /** By path. */
  readonly documents: (origin: string) => Readonly<Record<string, unknown>>;
}

/** A server that wants a token at `/mcp`, and answers whoever has one. */
async function startResource({ challenge, open, documents }: Served) {
  const seen: SeenRequest[] = [];
  const answer = async (request: SeenRequest): Promise<FakeAnswer> => {
    seen.push(request);
    const document = new Map(Object.entries(documents(origin))).get(request.path);
    if (document !== undefined) return { body: document };
    if (request.path !== "/mcp") return { status: 404, body: "not found" };
    if (request.headers["authorization"] !== undefined) return { body: { called: true } };
    return challenge === undefined || methodIn(request.body) === open
      ? { body: {} }
      : { status: 401, headers: { "www-authenticate": challenge(origin) } };
  };
  const { origin, stop } = await startHttp(answer);
  onTestFinished(stop);
  return { url: `${origin}/mcp`, origin, seen };
}

function methodIn(body: string): unknown {
  return (JSON.parse(body) as { readonly method?: unknown }).method;
}

const wellKnown = "/.well-known/oauth-protected-resource";

describe("who gives tokens for a server of the Model Context Protocol", () => {
  it("is found by its challenge, and a sign-in there is for this server alone, MCP 2025-11-25", async () => {
    const { grantway, provider, person, seen } = await given({ provider: { registration: "open" } });
    const server = await startResource({
      challenge: (origin) => `Bearer resource_metadata="${origin}/about", scope="tools"`,
      documents: (origin) => ({
        "/about": {
          resource: `${origin}/mcp`,
          authorization_servers: [provider.issuer],
          scopes_supported: ["tools", "admin"],
        },
      }),
    });
    const found = await grantway.protectedResource(server.url);
    expect(found).toMatchObject({
      resource: server.url,
      scopes: ["tools"],
      definition: { issuer: provider.issuer, pkce: "required", api: { base: server.origin } },
    });
    expect(server.seen.map(({ path }) => path)).toEqual(["/mcp", "/about"]);
    const { definition, resource, scopes } = found;
    const name = (await grantway.connect({ provider: definition, resources: [resource], scopes }, person))
      .name;
    const asked = new URL(person.urls[0] ?? "").searchParams;
    expect([asked.get("resource"), asked.get("scope")]).toEqual([server.url, "tools"]);
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(seen("/token")[0]?.form.get("resource")).toBe(server.url);
    expect(await (await grantway.fetch(name, "/mcp")).json()).toEqual({ called: true });
  });

  it("is found at the well-known addresses, below the path before the root, RFC 9728 §3.1", async () => {
    const { grantway, provider } = await given();
    const about = (origin: string) => ({ resource: origin, authorization_servers: [provider.issuer] });
    const server = await startResource({ documents: (origin) => ({ [wellKnown]: about(origin) }) });
    expect(await grantway.protectedResource(server.url)).toMatchObject({
      resource: server.origin,
      scopes: [],
    });
    expect(server.seen.map(({ path }) => path)).toEqual(["/mcp", "/mcp", `${wellKnown}/mcp`, wellKnown]);
  });

  it("is asked for its tools where it wants no token at first, and tells the scope then, MCP 2025-11-25", async () => {
    const { grantway, provider } = await given();
    const server = await startResource({
      challenge: () => 'Bearer scope="tools"',
      open: "initialize",
      documents: (origin) => ({
        [wellKnown]: {
          resource: origin,
          authorization_servers: [provider.issuer],
          scopes_supported: ["all"],
        },
      }),
    });
    expect(await grantway.protectedResource(server.url)).toMatchObject({ scopes: ["tools"] });
    const methods = server.seen.flatMap(({ path, body }) => (path === "/mcp" ? [methodIn(body)] : []));
    expect(methods).toEqual(["initialize", "tools/list"]);
  });

  it("asks OAuth's address of an authorization server before OpenID's, MCP 2025-11-25", async () => {
    const { grantway } = await given();
    const paths: string[] = [];
    const { origin, stop } = await startHttp(async ({ path }) => {
      paths.push(path);
      return { status: 404, body: "not found" };
    });
    onTestFinished(stop);
    const about = (own: string) => ({ resource: own, authorization_servers: [`${origin}/tenant`] });
    const server = await startResource({ documents: (own) => ({ [wellKnown]: about(own) }) });
    await expect(grantway.protectedResource(server.url)).rejects.toMatchObject({
      code: "provider_answer_invalid",
    });
    expect(paths.slice(0, 3)).toEqual([
      "/.well-known/oauth-authorization-server/tenant",
      "/.well-known/openid-configuration/tenant",
      "/tenant/.well-known/openid-configuration",
    ]);
  });

  it("may be chosen where there are several, and is the first that answers otherwise", async () => {
    const { grantway, provider } = await given();
    const dead = "http://127.0.0.1:9";
    const about = (origin: string) => ({
      resource: origin,
      authorization_servers: [dead, `${provider.issuer}/`],
    });
    const server = await startResource({ documents: (origin) => ({ [wellKnown]: about(origin) }) });
    expect((await grantway.protectedResource(server.url)).definition.issuer).toBe(provider.issuer);
    const chosen = (issuer: string) => grantway.protectedResource(server.url, { issuer });
    await expect(chosen(dead)).rejects.toMatchObject({ code: "provider_unreachable" });
    await expect(chosen("https://other.example")).rejects.toThrow(
      "does not take tokens of https://other.example",
    );
  });

  it("must support PKCE with S256, or nothing is sent, MCP 2025-11-25", async () => {
    const { origin: issuer, stop } = await startHttp(async () => ({
      body: { issuer, authorization_endpoint: `${issuer}/a`, token_endpoint: `${issuer}/t` },
    }));
    onTestFinished(stop);
    const { grantway } = await given();
    const about = (origin: string) => ({ resource: origin, authorization_servers: [issuer] });
    const server = await startResource({ documents: (origin) => ({ [wellKnown]: about(origin) }) });
    await expect(grantway.protectedResource(server.url)).rejects.toMatchObject({
      code: "flow_unavailable",
      message: expect.stringContaining("PKCE with S256") as string,
    });
  });

  it.each([
    ["another host", () => "https://evil.example/mcp"],
    ["a sibling", (origin: string) => `${origin}/mc`],
    ["something below", (origin: string) => `${origin}/mcp/more`],
    ["nothing", () => undefined],
  ])("is not asked for tokens for %s, RFC 9728 §3.3", async (_, resource) => {
    const { grantway, provider } = await given();
    const about = (origin: string) => ({
      resource: resource(origin),
      authorization_servers: [provider.issuer],
    });
    const server = await startResource({ documents: (origin) => ({ [wellKnown]: about(origin) }) });
    await expect(grantway.protectedResource(server.url)).rejects.toMatchObject({
      code: "provider_answer_invalid",
    });
    expect(provider.seen).toEqual([]);
  });

  it("is not known where the server does not say it", async () => {
    const { grantway } = await given();
    const server = await startResource({ documents: () => ({}) });
    await expect(grantway.protectedResource(server.url)).rejects.toThrow("no protected resource metadata");
    const silent = await startResource({ documents: (origin) => ({ [wellKnown]: { resource: origin } }) });
    await expect(grantway.protectedResource(silent.url)).rejects.toThrow("names no provider");
  });

  it.each([
    ["an address", "not an address"],
    ["an address without a password", "https://ada:secret@mcp.example/"],
  ])("needs %s", async (_, address) => {
    const { grantway } = await given();
    await expect(grantway.protectedResource(address)).rejects.toMatchObject({ code: "bad_request" });
  });
});
