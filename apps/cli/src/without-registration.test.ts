import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startForeign, type FlowServer } from "./testing/flow-servers.ts";
import { givenClient, oneSentence } from "./testing/given-client.ts";
import { type GuardedServer, startGuardedServer } from "./testing/guarded-server.ts";

/* Connecting where nobody registered a client, at `oidc-provider`, to a server that says who gives tokens for it. */

let provider: FlowServer;
let server: GuardedServer;
const client = givenClient();
const { run, json } = client;
const person = () => ({ PERSON: provider.person.name, PASSWORD: provider.person.password });

beforeAll(async () => {
  provider = await startForeign();
  server = await startGuardedServer(provider);
});
afterAll(async () => {
  server.stop();
  await provider.stop();
  client.remove();
});

describe("grantway connect without a client", () => {
  it("registers one at an issuer, says so, and ends that when it is told to, RFC 7591 and RFC 7592", async () => {
    // This provider gives a refresh token to whoever consented to it this time.
    const consent = ["--parameter", "authorization.prompt=consent"];
    const words = ["connect", provider.issuer, "--name", "own", "--scope", "openid offline_access"];
    const ran = await run([...words, ...consent], { env: person() });
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stderr).toContain("a client is registered there by itself, and kept in the vault");
    const shown = await json(["show", "own"]);
    expect(shown).toMatchObject({
      status: "connected",
      can_refresh: true,
      client_registered_at: expect.stringMatching(/^20/) as string,
    });
    expect(await json(["refresh", "own"])).toMatchObject({ client_id: shown["client_id"] });
    const ended = await run(["clients", "unregister", "own", "--yes"]);
    expect(ended).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("is not registered any more") as string,
    });
    const again = await json(["connect", "own"], { env: person() });
    expect(again["client_id"]).not.toBe(shown["client_id"]);
  });

  it("prints no secret of it", () => {
    expect(client.outputs.join("")).not.toMatch(/registration_access_token|client_secret/);
  });
});

describe("grantway connect --mcp", () => {
  it("finds the provider, registers there, and gets a token for this server alone", async () => {
    const made = await json(["connect", "--mcp", server.url, "--name", "tools"], { env: person() });
    expect(made).toMatchObject({
      status: "connected",
      scopes: expect.arrayContaining(["tools"]) as string[],
    });
    expect(await json(["show", "tools"])).toMatchObject({ resources: [server.url] });
    const ran = await run(["fetch", "tools", server.url]);
    expect(ran).toMatchObject({ code: 0, stdout: '{"called":"/mcp"}' });
    expect((await run(["fetch", "tools", "/mcp"])).stdout).toBe('{"called":"/mcp"}');
    // A token for something else is worth nothing there.
    expect((await run(["fetch", "own", server.url, "--fail"])).code).toBe(22);
  });

  it("says how to step up when a scope is missing, and the command it names does it, RFC 6750 §3.1", async () => {
    const admin = new URL("/admin", server.url).href;
    const refused = await run(["fetch", "tools", admin, "--fail"]);
    expect(refused.code).toBe(22);
    const [, scopes = ""] = /grantway connect tools --scope '([^']+)'/.exec(refused.stderr) ?? [];
    expect(scopes.split(" ")).toEqual(expect.arrayContaining(["tools", "admin"]));
    await json(["connect", "tools", "--scope", scopes], { env: person() });
    expect((await run(["fetch", "tools", admin, "--fail"])).stdout).toBe('{"called":"/admin"}');
    expect((await run(["fetch", "tools", server.url, "--fail"])).code).toBe(0);
  });

  it("says how to sign in again when that is what is wanted, and asks for no newer token, RFC 9470 §3", async () => {
    const before = await json(["show", "tools"]);
    const refused = await run(["fetch", "tools", new URL("/recent", server.url).href, "--fail"]);
    expect(refused.stderr).toContain("grantway connect tools --max-age 5 --acr-values 'strong'\n");
    expect(await json(["show", "tools"])).toEqual(before);
  });

  it("has the person sign in anew where that was said, by what the ID token says of it, RFC 9470 §4", async () => {
    const ran = await run(["connect", "own", "--max-age", "0"], { env: person() });
    expect(ran).toMatchObject({ code: 0 });
  });

  it.each([
    ["an address that is none", ["--mcp", "nowhere"], 2, /no address/],
    ["a server that says nothing", ["--mcp", "http://127.0.0.1:9/mcp"], 8, /reached/],
    ["a definition beside it", ["--mcp", "https://a.example/", "--definition", "x.json"], 2, /Give one/],
    ["another provider", ["https://other.example", "--mcp", "SERVER"], 2, /does not take tokens of/],
    ["an age that is none", ["--max-age", "soon", "tools"], 2, /--max-age/],
  ])("answers %s in one sentence", async (_, words, code, sentence) => {
    const ran = await run(["connect", ...words.map((word) => (word === "SERVER" ? server.url : word))]);
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
    expect(ran.stderr).toMatch(sentence);
  });
});

describe("grantway clients document", () => {
  it("prints what to put at the address", async () => {
    const words = ["clients", "document", "https://app.example/client.json", "--client-name", "Acme tools"];
    const printed = JSON.parse((await run(words)).stdout) as Record<string, unknown>;
    expect(printed).toMatchObject({
      client_id: "https://app.example/client.json",
      client_name: "Acme tools",
      token_endpoint_auth_method: "none",
    });
    expect(await json(words)).toEqual(printed);
  });

  it("refuses an address that can be no client id", async () => {
    const ran = await run(["clients", "document", "http://app.example/client.json"]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(/https address/);
  });
});
