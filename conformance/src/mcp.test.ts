import { setTimeout as after } from "node:timers/promises";
import {
  Client,
  refreshAuthorization,
  StreamableHTTPClientTransport,
  UnauthorizedError,
} from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DocumentHost, startDocumentHost } from "@grantway/tools/services";
import { aVisitor, follow } from "./instance.ts";
import { type Agent, agentMetadata, createAgent } from "./mcp-agent.ts";
import { startTools, type Tools } from "./mcp-tools.ts";

/*
 * Agents (Model Context Protocol, authorization): the official library signs people in with its own code, through the pages they see, at
 * a server of tools that the guard protects.
 */

let host: DocumentHost;
let tools: Tools;
let clientMetadataUrl: string;

beforeAll(async () => {
  host = await startDocumentHost();
  clientMetadataUrl = `${host.origin}/agent.json`;
  host.publish("/agent.json", {
    client_id: clientMetadataUrl,
    ...agentMetadata,
    redirect_uris: ["http://127.0.0.1/callback"],
  });
  tools = await startTools({
    ...host.settings,
    GRANTWAY_CLIENT_DOCUMENTS_ENABLED: "on",
    GRANTWAY_REGISTRATION_POLICY: "open",
    GRANTWAY_THREADS: "2",
  });
});
afterAll(async () => {
  await tools.remove();
  host.remove();
});

const transportOf = (agent: Agent) =>
  new StreamableHTTPClientTransport(new URL(tools.url), { authProvider: agent });

/** What the agent does once its person is back. */
async function goOn(
  agent: Agent,
  transport: StreamableHTTPClientTransport,
  person: ReturnType<typeof aVisitor>,
) {
  const back = await follow(agent.sentTo(), person);
  await transport.finishAuth(back.searchParams);
  return back;
}

/** An agent of a person who signed in, connected. */
async function connected(mode: "auto" | "legacy", agent = createAgent({ clientMetadataUrl })) {
  const person = aVisitor(tools.instance);
  const options = mode === "auto" ? { versionNegotiation: { mode } } : {};
  const client = new Client({ name: "agent", version: "1.0.0" }, options);
  const transport = transportOf(agent);
  await expect(client.connect(transport)).rejects.toBeInstanceOf(UnauthorizedError);
  const back = await goOn(agent, transport, person);
  await client.connect(transportOf(agent));
  return { agent, person, client, back };
}

const textOf = (result: unknown) =>
  (result as { readonly content: readonly { readonly text: string }[] }).content[0]?.text;

describe.each([
  ["2026-07-28", "auto"],
  ["2025-11-25", "legacy"],
] as const)("an agent of revision %s that nobody registered", (_, mode) => {
  it("signs its person in by the address of its document, and calls a tool", async () => {
    const { agent, client, back } = await connected(mode);
    const asked = agent.sentTo().searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: clientMetadataUrl,
      resource: tools.url,
      code_challenge_method: "S256",
      scope: expect.stringContaining("notes:read"),
    });
    expect(asked.get("scope")).not.toContain("notes:write");
    expect(back.searchParams.get("iss")).toBe(tools.instance.issuer);
    expect(agent.known.client).toMatchObject({ client_id: clientMetadataUrl });
    expect(agent.known.tokens).toMatchObject({ token_type: "Bearer", refresh_token: expect.any(String) });
    const { tools: listed } = await client.listTools();
    expect(listed.map(({ name }) => name)).toEqual(["list_notes", "add_note"]);
    const notes = await client.callTool({ name: "list_notes", arguments: {} });
    expect(textOf(notes)).toMatch(/^\[/);
    await client.close();
  });

  it("asks its person again for the scope of the second tool, RFC 6750 §3.1", async () => {
    const { agent, client, person } = await connected(mode);
    const call = () => client.callTool({ name: "add_note", arguments: { text: "Remember the milk" } });
    await expect(call()).rejects.toBeInstanceOf(UnauthorizedError);
    expect(agent.sentTo().searchParams.get("scope")?.split(" ")).toEqual(
      expect.arrayContaining(["notes:read", "notes:write"]),
    );
    await goOn(agent, transportOf(agent), person);
    await expect(call().then(textOf)).resolves.toBe("The note is written.");
    const notes = await client.callTool({ name: "list_notes", arguments: {} });
    expect(textOf(notes)).toContain("Remember the milk");
    await client.close();
  });
});

describe("an agent that registers itself", () => {
  it("signs its person in by what it got, and calls both tools, RFC 7591 §3", async () => {
    const { agent, client, person } = await connected("auto", createAgent());
    expect(agent.known.client).toMatchObject({
      client_id: expect.not.stringContaining("https://"),
      redirect_uris: agentMetadata.redirect_uris,
    });
    const call = () => client.callTool({ name: "add_note", arguments: { text: "Buy bread" } });
    await expect(call()).rejects.toBeInstanceOf(UnauthorizedError);
    await goOn(agent, transportOf(agent), person);
    await expect(call().then(textOf)).resolves.toBe("The note is written.");
    await client.close();
  });
});

describe("an agent that nobody registered", () => {
  it("refreshes a second after the exchange, and the token is good at once", async () => {
    const { agent } = await connected("auto");
    await after(1_000);
    const { issuer } = tools.instance;
    const metadata = (await (
      await fetch(`${issuer}/.well-known/oauth-authorization-server`)
    ).json()) as object;
    const tokens = await refreshAuthorization(issuer, {
      metadata: metadata as NonNullable<Parameters<typeof refreshAuthorization>[1]["metadata"]>,
      clientInformation: { client_id: clientMetadataUrl },
      refreshToken: agent.known.tokens?.refresh_token ?? "",
      resource: new URL(tools.url),
    });
    agent.known.tokens = tokens;
    const client = new Client({ name: "agent", version: "1.0.0" });
    await client.connect(transportOf(agent));
    await expect(client.callTool({ name: "list_notes", arguments: {} })).resolves.toHaveProperty("content");
    await client.close();
  });

  it("finds in the metadata what it needs, RFC 8414 §2", async () => {
    const { issuer } = tools.instance;
    for (const path of ["/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"]) {
      await expect((await fetch(issuer + path)).json()).resolves.toMatchObject({
        issuer,
        code_challenge_methods_supported: ["S256"],
        client_id_metadata_document_supported: true,
        authorization_response_iss_parameter_supported: true,
        token_endpoint_auth_methods_supported: expect.arrayContaining(["none", "private_key_jwt"]),
        protected_resources: expect.arrayContaining([tools.url]),
      });
    }
  });
});

describe("the server of tools", () => {
  const post = (message: object, headers: Readonly<Record<string, string>> = {}) =>
    fetch(tools.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...headers,
      },
      body: JSON.stringify(message),
    });
  const wellKnown = () => tools.url.replace("/mcp", "/.well-known/oauth-protected-resource/mcp");

  it("tells who has no token where to get one, RFC 9728 §5.1", async () => {
    const response = await post({ jsonrpc: "2.0", id: 1, method: "tools/list" });
    expect(response.status).toBe(401);
    const challenge = response.headers.get("www-authenticate");
    expect(challenge).toMatch(/^Bearer /);
    expect(challenge).toContain(`resource_metadata="${wellKnown()}"`);
    expect(challenge).toContain('scope="notes:read"');
    await expect((await fetch(wellKnown())).json()).resolves.toMatchObject({
      resource: tools.url,
      authorization_servers: [tools.instance.issuer],
      scopes_supported: ["notes:read"],
    });
  });

  it("tells which scopes a tool needs in one challenge, RFC 6750 §3.1", async () => {
    const { agent, client } = await connected("auto");
    await client.close();
    const authorization = `Bearer ${agent.known.tokens?.access_token}`;
    const response = await post(
      { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "add_note", arguments: { text: "x" } } },
      { authorization },
    );
    expect(response.status).toBe(403);
    const challenge = response.headers.get("www-authenticate");
    expect(challenge).toContain('error="insufficient_scope"');
    expect(challenge).toContain('scope="notes:read notes:write"');
    expect(challenge).toContain(`resource_metadata="${wellKnown()}"`);
  });

  it.each([
    ["{", 401],
    ["[]", 401],
    ['{"__proto__": {"method": "tools/call"}}', 401],
    [JSON.stringify({ method: "tools/call", params: { name: "__proto__" } }), 401],
  ])("answers %s from a stranger with a challenge", async (body, status) => {
    const response = await fetch(tools.url, { method: "POST", body });
    expect(response.status).toBe(status);
  });
});
