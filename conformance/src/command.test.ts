import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createGuard, type Guard } from "@grantway/guard";
import { freePort } from "@grantway/tools/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommandLine } from "./command.ts";
import { aVisitor, goOn, registerClient, type SharedInstance, sharedInstance, signInOn } from "./instance.ts";

/*
 * The command at an API behind our guard, with tokens of our provider: what the API demands, the command asks the provider
 * for, and the person does.
 */

const { grantway, remove } = aCommandLine();
const instance = sharedInstance("lenient");
let guard: Guard;
/** By the clock of the guard. */
let now = () => Date.now();
let signedInAt = 0;
const rules = new Map([
  ["/mcp", { scopes: ["tools"] }],
  ["/write", { scopes: ["tools", "tools:write"] }],
  ["/recent", { scopes: ["tools"], stepUp: { maxAge: 1 } }],
]);

const api = createServer((request, response) => {
  const { authorization } = request.headers;
  const { pathname } = new URL(request.url ?? "/", "http://api");
  const rule = rules.get(pathname);
  async function answer(): Promise<void> {
    if (pathname === guard.metadata?.path) return void response.end(JSON.stringify(guard.metadata.document));
    if (rule === undefined) return void response.writeHead(404).end();
    const decision = await guard.authorize({ authorization, ...rule });
    if (decision.outcome === "refused") {
      const { status, headers, body } = decision.refusal;
      return void response.writeHead(status, { ...headers }).end(JSON.stringify(body));
    }
    signedInAt = decision.access.authenticatedAt ?? 0;
    return void response.end(JSON.stringify({ called: pathname }));
  }
  void answer();
});
const at = (path: string) => `http://127.0.0.1:${(api.address() as AddressInfo).port}${path}`;
let signedOut: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    api.listen(0, "127.0.0.1", resolve);
  });
  const administer: SharedInstance["administer"] = (...args) => instance.administer(...args);
  const audience = at("/mcp");
  await administer(["apis", "create", audience, "--name", "Tools"]);
  for (const scope of ["tools", "tools:write"])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await administer(["scopes", "create", scope, "--api", audience, "--title", scope, "--access", "see"]);
  const metadata = { redirect_uris: [], grant_types: [], introspects: [audience] };
  const resourceServer = await registerClient(instance, { client_id: "tools-api", ...metadata });
  signedOut = `http://127.0.0.1:${await freePort()}/signed-out`;
  const client = {
    client_id: "command",
    client_name: "Command line",
    token_endpoint_auth_method: "none",
    redirect_uris: ["http://127.0.0.1/callback"],
    post_logout_redirect_uris: [signedOut],
    grant_types: ["authorization_code", "refresh_token"],
    scope: "openid offline_access tools tools:write",
  };
  await administer(["clients", "import", "-"], JSON.stringify([client]));
  guard = createGuard({
    issuer: instance.issuer,
    clientId: resourceServer.id,
    clientSecret: resourceServer.secret,
    audience,
    describedAs: { scopes: ["tools"] },
    now: () => now(),
  });
});
afterAll(() => {
  api.closeAllConnections();
  api.close();
  remove();
});

describe("the command at an API behind our guard", () => {
  let person: ReturnType<typeof aVisitor>;
  beforeAll(() => {
    person = aVisitor(instance);
  });

  /** The person signs in where they are asked to, and is taken back to the command. Answers which page they came to first. */
  async function signIn(address: URL): Promise<string> {
    const page = await person.open(address);
    await (await fetch(await goOn(page, person))).text();
    return page.url.pathname;
  }

  it("connects by its address alone, and calls it (MCP 2025-11-25, RFC 9728, RFC 8707)", async () => {
    const words = ["connect", "--mcp", at("/mcp"), "--client-id", "command", "--name", "tools", "--json"];
    const ran = await grantway([...words, "--no-browser"], signIn);
    expect(ran).toMatchObject({ code: 0 });
    expect(JSON.parse(ran.stdout)).toMatchObject({ status: "connected", can_refresh: true });
    expect(await grantway(["fetch", "tools", "/mcp"])).toMatchObject({
      code: 0,
      stdout: '{"called":"/mcp"}',
    });
  });

  it("gets the scope that the guard names by the command that is printed (RFC 6750 §3.1)", async () => {
    const refused = await grantway(["fetch", "tools", "/write"]);
    const [, scopes = ""] = /--scope '([^']+)'/.exec(refused.stderr) ?? [];
    expect(scopes.split(" ")).toEqual(expect.arrayContaining(["tools", "tools:write"]));
    await grantway(["connect", "tools", "--scope", scopes, "--no-browser"], signIn);
    expect((await grantway(["fetch", "tools", "/write"])).stdout).toBe('{"called":"/write"}');
  });

  it("has the person give their password again when the sign-in is too old, and is let in (RFC 9470 §4, §5)", async () => {
    const before = signedInAt;
    // By now it is more than a second ago, or will be soon.
    const demanded = async () => (await grantway(["fetch", "tools", "/recent"])).stderr;
    await expect.poll(demanded, { timeout: 60_000 }).toContain("grantway connect tools --max-age 1");
    let asked = "";
    const ran = await grantway(["connect", "tools", "--max-age", "1", "--no-browser"], async (address) => {
      asked = await signIn(address);
    });
    expect(ran).toMatchObject({ code: 0 });
    expect(asked).toBe("/sign-in");
    expect((await grantway(["fetch", "tools", "/mcp"])).stdout).toBe('{"called":"/mcp"}');
    expect(signedInAt).toBeGreaterThan(before);
    // However long this machine took since then: by this clock it is less than a second, as the token says.
    const moment = signedInAt + 999;
    now = () => moment;
    expect((await grantway(["fetch", "tools", "/recent"])).stdout).toBe('{"called":"/recent"}');
    now = () => Date.now();
  });

  it("takes a kind of sign-in that nobody reaches for the wish it is (OpenID Connect Core §3.1.2.1)", async () => {
    const words = ["connect", "tools", "--acr-values", "phr", "--no-browser"];
    expect(await grantway(words, signIn)).toMatchObject({ code: 0 });
  });

  it("says that no sign-in is as strong as one that is essential (Unmet Authentication Requirements §2)", async () => {
    const claims = JSON.stringify({ id_token: { acr: { essential: true, values: ["phr"] } } });
    const words = ["connect", "tools", "--parameter", `authorization.claims=${claims}`, "--no-browser"];
    const ran = await grantway(words, signIn);
    expect(ran).toMatchObject({ code: 8, stdout: "" });
    expect(ran.stderr).toContain("no way of signing in that is as strong as was asked for");
  });

  it("signs out at the provider, and is told by the browser that comes back (RP-Initiated Logout §2, §3)", async () => {
    const words = ["revoke", "tools", "--yes", "--sign-out", "--no-browser", "--redirect-uri", signedOut];
    const ran = await grantway([...words, "--json"], async (address) => {
      const page = await person.open(address);
      const csrf = /name="csrf"\s+value="([^"]*)"/.exec(page.text)?.[1] ?? "";
      const end = await person.submit(page, { csrf });
      await (await fetch(end.url)).text();
    });
    expect(ran).toMatchObject({ code: 0 });
    expect(JSON.parse(ran.stdout)).toMatchObject({ revoked_at_provider: true, page: "finished" });
    expect((await person.open(`${instance.issuer}/`)).url.pathname).toBe("/sign-in");
  });

  it("needs no client where the provider registers one, and ends that when it is told to (RFC 7591, RFC 7592)", async () => {
    const words = ["connect", "--mcp", at("/mcp"), "--name", "own", "--client-name", "My tools"];
    let consent = "";
    const ran = await grantway([...words, "--no-browser"], async (address) => {
      const page = await person.open(address);
      const asked = page.url.pathname === "/sign-in" ? await signInOn(page, person) : page;
      consent = asked.text;
      await (await fetch(await goOn(asked, person))).text();
    });
    expect(ran).toMatchObject({ code: 0 });
    expect(consent).toContain("My tools");
    expect((await grantway(["fetch", "own", "/mcp"])).stdout).toBe('{"called":"/mcp"}');
    expect(await grantway(["refresh", "own"])).toMatchObject({ code: 0 });
    const ended = await grantway(["clients", "unregister", "own", "--yes", "--json"]);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      was_registered: true,
      connection: { status: "not_connected", client_id: "" },
    });
    expect(await grantway(["connect", "own", "--no-browser"], signIn)).toMatchObject({ code: 0 });
  });
});
