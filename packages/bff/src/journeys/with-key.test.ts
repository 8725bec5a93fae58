import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { ProviderDefinition } from "@grantway/client/protocol";
import { describe, expect, it, onTestFinished } from "vitest";
import { given, type World } from "../testing/given.ts";

const good = "ada@example.com:5b1d";

/** An API that knows one key, and says whose it is. */
async function anApi(): Promise<string> {
  const server = createServer(({ headers, url }: IncomingMessage, response) => {
    if (url === "/vault") return void response.writeHead(401).end("Only with a certificate.");
    if (url === "/withdrawn") {
      return void response.writeHead(401, { "www-authenticate": "ApiKey" }).end("Key withdrawn.");
    }
    const known = headers.authorization === `ApiKey ${good}`;
    response.writeHead(known ? 200 : 401, { "content-type": "application/json" });
    response.end(known ? '{"username":"ada@example.com"}' : "");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function withKeys(keys = true): Promise<World> {
  const base = await anApi();
  return given({}, (acme) => {
    const provider: ProviderDefinition = {
      ...(acme.provider as ProviderDefinition),
      staticToken: { description: "Your address, a colon and a key.", scheme: "ApiKey" },
      api: { base, identity: { url: "/identity", name: "username" } },
    };
    return {
      providers: { acme: { ...acme, provider, keys } },
      apis: { acme: { base, provider: "acme" } },
    };
  });
}

function enter({ browser }: World, body: string, headers: Readonly<Record<string, string>> = {}) {
  const init = { method: "POST", body, headers: { "content-type": "application/json", ...headers } };
  return browser.call("/bff/key?provider=acme", init);
}

const problemOf = async (response: Response) => ((await response.json()) as { readonly type: string }).type;

describe("signing in with a key of one's own", () => {
  it("seals it like a token, says whose it is, and sends it in its own scheme", async () => {
    const world = await withKeys();
    const response = await enter(world, JSON.stringify({ key: ` ${good} ` }));
    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect(await world.status()).toMatchObject({
      signedIn: true,
      user: { name: "ada@example.com" },
      scopes: ["read"],
    });
    expect([...world.browser.cookies.values()].join()).not.toContain("5b1d");
    expect(await (await world.browser.call("/bff/api/acme/identity")).json()).toEqual({
      username: "ada@example.com",
    });
    await world.browser.call("/bff/logout?provider=acme", { method: "POST" });
    expect(await world.status()).toMatchObject({ signedIn: false });
  });

  it("stays where the API refuses a call with a 401 of another kind, whose own answer the page gets, RFC 9110 §15.5.2", async () => {
    const world = await withKeys();
    await enter(world, JSON.stringify({ key: good }));
    const answer = await world.browser.call("/bff/api/acme/vault");
    expect([answer.status, await answer.text()]).toEqual([401, "Only with a certificate."]);
    const refused = await world.browser.call("/bff/api/acme/withdrawn");
    expect(await refused.json()).toMatchObject({ type: "urn:grantway:bff:signed-out", sent: true });
  });

  it("refuses one that the API does not know, and keeps the session that was there", async () => {
    const world = await withKeys();
    await world.signIn();
    const response = await enter(world, JSON.stringify({ key: "ada@example.com:guess" }));
    expect([response.status, await problemOf(response)]).toEqual([403, "urn:grantway:bff:key-refused"]);
    expect(await world.status()).toMatchObject({ signedIn: true, scopes: ["read"] });
  });

  it.each([
    ["no JSON", "key=x"],
    ["no key", "{}"],
    ["an empty one", '{"key":""}'],
    ["a line break, which would begin another header", JSON.stringify({ key: "a\r\nx-admin: 1" })],
    ["too much", JSON.stringify({ key: "x".repeat(9000) })],
  ])("refuses %s", async (_, body) => {
    const response = await enter(await withKeys(), body);
    expect([response.status, await problemOf(response)]).toEqual([400, "urn:grantway:bff:bad-request"]);
  });

  it("is only for providers whose settings say so, and for pages of this app", async () => {
    expect((await enter(await withKeys(false), JSON.stringify({ key: good }))).status).toBe(404);
    const world = await withKeys();
    const body = JSON.stringify({ key: good });
    expect((await enter(world, body, { origin: "https://evil.example" })).status).toBe(403);
    expect((await enter(world, body, { "content-type": "text/plain" })).status).toBe(400);
  });
});
