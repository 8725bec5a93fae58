import { createServer } from "node:net";
import { startFakeProvider } from "@grantway/client/testing";
import { freePort } from "@grantway/tools/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FakeProvider } from "@grantway/client/testing";
import { givenClient, oneSentence } from "../testing/given-client.ts";

let provider: FakeProvider;
let definition: string;
let secret: string;
const client = givenClient();
const { run, json } = client;

beforeAll(async () => {
  provider = await startFakeProvider();
  definition = client.file("acme.json", { ...provider.definition, id: "acme", name: "Acme" });
  secret = client.file("secret", "client secret\n");
});
afterAll(async () => {
  await provider.stop();
  client.remove();
});

const known = () => ["--definition", definition, "--client-id", "client", "--client-secret-file", secret];

describe("grantway connect", () => {
  it("signs in through the browser, says so, and keeps the connection", async () => {
    const ran = await run(["connect", ...known(), "--scope", "read write"]);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toMatch(/^Connected acme\b.*\nScopes: read write\.\n/);
    expect(ran.stderr).toContain("/authorize?");
    expect(await json(["show", "acme"])).toMatchObject({
      status: "connected",
      flow: "code",
      can_refresh: true,
    });
  });

  it("signs in again by the name alone, with the client and scopes it has", async () => {
    const before = await json(["show", "acme"]);
    const again = await json(["connect", "acme"]);
    expect(again).toMatchObject({
      client_id: "client",
      scopes: before["scopes"],
      created_at: before["created_at"],
    });
    expect(again["obtained_at"]).not.toBe(before["obtained_at"]);
  });

  it("names the APIs the token is for at both requests, RFC 8707 §2", async () => {
    const apis = ["https://a.example", "https://b.example"];
    const named = apis.flatMap((api) => ["--resource", api]);
    const ran = await run(["connect", ...known(), "--name", "for-apis", ...named]);
    expect(ran).toMatchObject({ code: 0 });
    const opened = /\S+\/authorize\?\S+/.exec(ran.stderr)?.[0] ?? "";
    expect(new URL(opened).searchParams.getAll("resource")).toEqual(apis);
    const redeemed = provider.seen.findLast(({ path }) => path === "/token");
    expect(redeemed?.form.getAll("resource")).toEqual(apis);
  });

  it("takes an issuer's URL, and the client from the environment", async () => {
    const env = { GRANTWAY_CLIENT_ID: "client", GRANTWAY_CLIENT_SECRET: "client secret" };
    const made = await json(["connect", provider.issuer, "--name", "by-issuer", "--service", "fakes"], {
      env,
    });
    expect(made).toMatchObject({ name: "by-issuer", service: "fakes", status: "connected" });
  });

  it("goes by the device grant, by itself, where no browser can open", async () => {
    const child = client.start(["connect", ...known(), "--name", "by-device"], { BROWSER: undefined });
    const ended = new Promise((resolve) => child.once("close", resolve));
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const code = /enter the code\s+(\S+)/.exec(said)?.[1];
      if (code !== undefined) provider.approveDevice(code);
    });
    expect(await ended).toBe(0);
    expect(await json(["show", "by-device"])).toMatchObject({ flow: "device", status: "connected" });
  });

  it("needs nobody for a machine's own flow", async () => {
    const words = ["connect", ...known(), "--name", "machine", "--flow", "client_credentials"];
    expect(await json(words, { env: { BROWSER: undefined } })).toMatchObject({ can_refresh: true });
  });

  it("takes a key that is pasted from standard input", async () => {
    const file = client.file("keys.json", {
      id: "keys",
      name: "Keys",
      staticToken: { description: "A key.", scheme: "ApiKey" },
    });
    const made = await json(["connect", "--definition", file, "--token-stdin"], {
      input: "ada:0123456789abcdef\n",
    });
    expect(made).toMatchObject({ name: "keys", flow: "static", status: "connected" });
  });

  it("comes back by https where the provider insists on it", async () => {
    const file = client.file("strict.json", {
      ...provider.definition,
      id: "strict",
      name: "Strict",
      redirect: { httpsOnly: true, ports: "any" },
    });
    const words = ["connect", "--definition", file, "--client-id", "client", "--client-secret-file", secret];
    const ran = await run(words, { env: { NODE_TLS_REJECT_UNAUTHORIZED: "0" } });
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stderr).toMatch(/redirect_uri=https%3A%2F%2F127\.0\.0\.1/);
  });

  it("says whose port it is that it needs, and waits on where no browser opens", async () => {
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    const file = client.file("fixed.json", {
      ...provider.definition,
      endpoints: { ...provider.definition.endpoints, device: undefined },
      flows: ["code"],
      id: "fixed",
      name: "Fixed",
      redirect: { ports: [port] },
    });
    const words = ["connect", "--definition", file, "--client-id", "client", "--client-secret-file", secret];
    const ran = await run(words);
    expect(ran).toMatchObject({ code: 7, stdout: "" });
    expect(ran.stderr).toContain(`Port ${port}`);
    await new Promise((resolve) => other.close(resolve));
    const missing = { env: { BROWSER: "/no/such/browser" } };
    const late = await run([...words, "--timeout", "2s"], missing);
    expect(late).toMatchObject({ code: 7, stdout: "" });
    expect(late.stderr).toMatch(/No browser opened here/);
  });

  it("goes on waiting when a page brings a callback that is not ours", async () => {
    const child = client.start(["connect", ...known(), "--name", "patient", "--no-browser"]);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const url = await new Promise<string>((resolve) => {
      let said = "";
      child.stderr?.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        const found = /http\S+\/authorize\?\S+/.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      });
    });
    const back = new URL(new URL(url).searchParams.get("redirect_uri") ?? "");
    back.search = "?code=stolen&state=foreign";
    expect((await fetch(back)).status).toBe(400);
    expect((await fetch(await provider.visit(url))).status).toBe(200);
    expect(await ended).toBe(0);
  });

  it("keeps every connection of processes that write at once", async () => {
    const names = Array.from({ length: 6 }, (_, index) => `many-${index}`);
    const flow = ["--flow", "client_credentials"];
    await Promise.all(names.map((name) => json(["connect", ...known(), ...flow, "--name", name])));
    const { items } = await json<{ items: string[] }>(["list", "--names"]);
    expect(items).toEqual(expect.arrayContaining(names));
  });

  it("remembers where the API starts", async () => {
    await json(["connect", "acme", "--api", `${provider.issuer}/api`]);
    const ran = await run(["fetch", "acme", "/me"]);
    expect(JSON.parse(ran.stdout)).toMatchObject({ login: "ada", path: "/api/me" });
  });

  it.each([
    ["nothing to connect to", ["connect"], 2, /name .*, an issuer's URL/],
    ["a provider nobody knows", ["connect", "nobody"], 3, /No provider is called "nobody"/],
    ["a connection nobody made", ["connect", "--name", "nobody"], 3, /no connection nobody/],
    ["a timeout nobody understands", ["connect", "acme", "--timeout", "soon"], 2, /--timeout/],
    [
      "two readers of standard input",
      ["connect", "acme", "--client-secret-stdin", "--token-stdin"],
      2,
      /once/,
    ],
    ["a definition that is none", ["connect", "--definition", "nowhere.json"], 2, /cannot be read/],
    ["a way that is none", ["connect", "acme", "--flow", "magic"], 2, /Allowed choices/],
    ["an address where nobody answers", ["connect", "http://127.0.0.1:9", "--client-id", "x"], 8, /reached/],
    ["a bare host where nobody answers", ["connect", "127.0.0.1:9", "--client-id", "x"], 8, /:9 .*reached/],
    [
      "no client, with where to register one and the redirect URI to give",
      ["connect", "github"],
      2,
      /GitHub must know .* at https:\/\/github\.com\/\S+, and give it the redirect URI http:\/\/127\.0\.0\.1\S*\/callback/,
    ],
  ])("answers %s in one sentence", async (_, words, code, sentence) => {
    const ran = await run(words);
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
    expect(ran.stderr).toMatch(sentence);
  });

  it("says which flags are missing where nobody can be asked", async () => {
    const ran = await run(["connect", "--definition", definition, "--name", "other"]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(/--client-id or GRANTWAY_CLIENT_ID/);
  });

  it("tells a denial, a wrong secret and another's answer apart from success", async () => {
    provider.set({ consent: "deny" });
    const denied = await run(["connect", ...known(), "--name", "denied"]);
    provider.set({ consent: "allow", iss: "other" });
    const other = await run(["connect", provider.issuer, "--client-id", "client", "--name", "other"]);
    provider.set({ iss: "own" });
    const wrong = client.file("wrong", "not the secret");
    const words = ["--definition", definition, "--client-id", "client", "--client-secret-file", wrong];
    const refused = await run(["connect", ...words, "--name", "refused"]);
    expect([denied.code, other.code, refused.code]).toEqual([7, 7, 8]);
    expect(refused.stderr).toMatch(/does not accept the client id or secret/);
    const { items } = await json<{ items: { name: string }[] }>(["list"]);
    expect(items.map(({ name }) => name)).not.toEqual(expect.arrayContaining(["denied"]));
  });

  it("stops waiting after the time it was given, and at Ctrl-C", async () => {
    const late = await run(["connect", "acme", "--no-browser", "--timeout", "1s"]);
    expect(late).toMatchObject({ code: 7, stdout: "" });
    expect(late.stderr).toMatch(/Nobody signed in within 1 second/);
    const child = client.start(["connect", "acme", "--no-browser"]);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.stderr?.on("data", (text) => String(text).includes("/authorize?") && child.kill("SIGINT"));
    expect(await ended).toBe(130);
  });
});
