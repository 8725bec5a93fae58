import { UnauthorizedError } from "@modelcontextprotocol/sdk/client/auth.js";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DocumentHost, startDocumentHost } from "@grantway/tools/services";
import { aVisitor, follow } from "./instance.ts";
import { agentMetadata, createAgent } from "./mcp-agent.ts";
import { startTools, type Tools } from "./mcp-tools.ts";

/*
 * The library that most agents are written with today, in its last line before the one in `mcp.test.ts`. It refreshes where a tool needs
 * another scope, instead of asking its person, wherever it has a refresh token: so these agents ask for none.
 */

let host: DocumentHost;
let tools: Tools;
const clientMetadata = { ...agentMetadata, grant_types: ["authorization_code"] };

beforeAll(async () => {
  host = await startDocumentHost();
  host.publish("/agent.json", {
    client_id: `${host.origin}/agent.json`,
    ...clientMetadata,
    redirect_uris: ["http://127.0.0.1/callback"],
  });
  tools = await startTools({
    ...host.settings,
    GRANTWAY_CLIENT_DOCUMENTS_ENABLED: "on",
    GRANTWAY_REGISTRATION_POLICY: "open",
  });
});
afterAll(async () => {
  await tools.remove();
  host.remove();
});

it.each([
  ["describes itself", () => createAgent({ clientMetadataUrl: `${host.origin}/agent.json`, clientMetadata })],
  ["registers itself, RFC 7591 §3", () => createAgent({ clientMetadata })],
])(
  "an agent that %s signs its person in, calls a tool, and asks for the scope of another",
  async (_, create) => {
    const [agent, person] = [create(), aVisitor(tools.instance)];
    const transport = () => new StreamableHTTPClientTransport(new URL(tools.url), { authProvider: agent });
    const client = new Client({ name: "agent", version: "1.0.0" });
    const goOn = async (waiting: StreamableHTTPClientTransport) => {
      const back = await follow(agent.sentTo(), person);
      expect(back.searchParams.get("iss")).toBe(tools.instance.issuer);
      await waiting.finishAuth(back.searchParams.get("code") ?? "");
    };

    const first = transport();
    await expect(client.connect(first)).rejects.toBeInstanceOf(UnauthorizedError);
    await goOn(first);
    const second = transport();
    await client.connect(second);
    await expect(client.callTool({ name: "list_notes", arguments: {} })).resolves.toMatchObject({
      content: [{ type: "text" }],
    });

    const add = () => client.callTool({ name: "add_note", arguments: { text: "Remember the milk" } });
    await expect(add()).rejects.toBeInstanceOf(UnauthorizedError);
    expect(agent.sentTo().searchParams.get("scope")).toContain("notes:write");
    await goOn(second);
    await expect(add()).resolves.toMatchObject({ content: [{ text: "The note is written." }] });
    await client.close();
  },
);
