import { type DocumentHost, startDocumentHost } from "@grantway/tools/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommandLine, type CommandLine } from "./command.ts";
import { aVisitor, follow } from "./instance.ts";
import { startTools, type Tools } from "./mcp-tools.ts";

/* The command at the sample of a server with tools, as a client that nobody registered. */

let host: DocumentHost;
let tools: Tools;
let command: CommandLine;
beforeAll(async () => {
  host = await startDocumentHost();
  command = aCommandLine();
  tools = await startTools({
    ...host.settings,
    GRANTWAY_CLIENT_DOCUMENTS_ENABLED: "on",
    GRANTWAY_REGISTRATION_POLICY: "initial_token",
  });
});
afterAll(async () => {
  await tools.remove();
  command.remove();
  host.remove();
});

/** The person signs in, and is taken back to the command. */
async function signIn(address: URL): Promise<void> {
  await (await fetch(await follow(address, aVisitor(tools.instance)))).text();
}

/** Calls the server as a client of the Model Context Protocol does. */
async function call(method: string, params: object) {
  const message = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
  const headers = ["accept: application/json, text/event-stream", "mcp-protocol-version: 2025-11-25"];
  const words = ["fetch", "notes", tools.url, "--json", message];
  return command.grantway([...words, ...headers.flatMap((header) => ["-H", header])]);
}

describe("the command at a server of the Model Context Protocol", () => {
  it("is known by the document that it printed itself, and calls a tool (Client ID Metadata Document §4)", async () => {
    const address = `${host.origin}/command.json`;
    const printed = await command.grantway(["clients", "document", address]);
    host.publish("/command.json", JSON.parse(printed.stdout) as Record<string, unknown>);
    const words = ["connect", "--mcp", tools.url, "--name", "notes", "--client-id", address];
    const ran = await command.grantway([...words, "--no-browser", "--json"], signIn);
    expect(ran).toMatchObject({ code: 0 });
    expect(JSON.parse(ran.stdout)).toMatchObject({
      client_id: address,
      status: "connected",
      can_refresh: true,
    });
    const listed = await call("tools/call", { name: "list_notes", arguments: {} });
    expect(listed).toMatchObject({ code: 0, stderr: "" });
    expect(listed.stdout).toContain('"result"');
  });

  it("steps up for the second tool by the command that is printed (RFC 6750 §3.1)", async () => {
    const write = () => call("tools/call", { name: "add_note", arguments: { text: "Remember the milk" } });
    const refused = await write();
    const [, scopes = ""] = /grantway connect notes --scope '([^']+)'/.exec(refused.stderr) ?? [];
    expect(scopes.split(" ")).toEqual(expect.arrayContaining(["notes:read", "notes:write"]));
    const again = await command.grantway(["connect", "notes", "--scope", scopes, "--no-browser"], signIn);
    expect(again).toMatchObject({ code: 0 });
    expect((await write()).stdout).toContain("The note is written.");
  });

  it("registers itself by a token that somebody made for that, and not without one (RFC 7591 §3)", async () => {
    const words = ["connect", "--mcp", tools.url, "--name", "own", "--no-browser"];
    const refused = await command.grantway(words, signIn);
    expect(refused).toMatchObject({ code: 8, stdout: "" });
    expect(refused.stderr).toContain("it wants a token for that");
    const making = ["initial-access-tokens", "create", "--note", "the command"];
    const made = (await tools.instance.administer(making)) as { readonly token: string };
    const file = command.file("initial-token", `${made.token}\n`);
    const ran = await command.grantway([...words, "--registration-token-file", file], signIn);
    expect(ran).toMatchObject({ code: 0 });
    expect(`${ran.stdout}${ran.stderr}`).not.toContain(made.token);
  });
});
