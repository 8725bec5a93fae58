import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInAs, visit } from "./browser.ts";
import { openConsole, type OpenConsole, password } from "./open-console.ts";
import { run } from "./running-snippet.ts";

/*
 * The code on the page of a client is what a reader copies. What can run here runs, against the instance it names; of the other
 * frameworks the unit test of the console reads whether it is code (apps/console/src/snippets.test.ts).
 */

const secret = "a-secret-of-sixteen-or-more";
const api = "https://notes.example";
const callback = "http://127.0.0.1/callback";

const signsPeopleIn = {
  client_secret: secret,
  grant_types: ["authorization_code", "refresh_token"],
  scope: "openid profile offline_access",
};
const machine = { client_secret: secret, grant_types: ["client_credentials"], scope: "notes:read" };
const clients = [
  {
    client_id: "server",
    client_name: "Server",
    redirect_uris: ["https://app.example/callback"],
    ...signsPeopleIn,
  },
  {
    ...signsPeopleIn,
    client_id: "native",
    client_name: "Native",
    client_secret: undefined,
    token_endpoint_auth_method: "none",
    application_type: "native",
    redirect_uris: [callback],
  },
  { client_id: "machine", client_name: "Machine", ...machine },
  {
    ...machine,
    // What a form and a shell would each read otherwise.
    client_id: `o'brien "$HOME"&co`.replaceAll(" ", ""),
    client_name: "Odd machine",
    token_endpoint_auth_method: "client_secret_post",
  },
  { client_id: "api", client_name: "Notes", client_secret: secret, grant_types: [], introspects: [api] },
];

let open: OpenConsole;

beforeAll(async () => {
  open = await openConsole({ address: "/clients", people: [["ada", "Ada Lovelace"]] });
  const { provider } = open;
  await provider.administer(["apis", "create", api, "--name", "Notes"]);
  const scope = ["--title", "Read notes", "--risk", "low", "--access", "see"];
  await provider.administer(["scopes", "create", "notes:read", "--api", api, ...scope]);
  await provider.administer(["clients", "import", "-"], JSON.stringify(clients));
});
afterAll(() => open.close());

/** The code that the page of a client offers for a framework. */
async function snippet(clientId: string, framework: string): Promise<string> {
  const { page, go } = open;
  await go(`/clients/${encodeURIComponent(clientId)}?tab=connect`);
  await page.getByLabel("Built with").selectOption({ label: framework });
  return page.getByRole("region", { name: framework, exact: true }).innerText();
}

/** A token of the machine, which has nothing to do with the snippet. */
async function aToken(): Promise<string> {
  const headers = { authorization: `Basic ${btoa(`machine:${secret}`)}` };
  const body = new URLSearchParams({ grant_type: "client_credentials", scope: "notes:read" });
  const answer = await fetch(`${open.provider.issuer}/token`, { method: "POST", headers, body });
  return ((await answer.json()) as { readonly access_token: string }).access_token;
}

/** Ada signs in at this address and allows it, for an app that is not there; answers where it would be told so. */
async function adaAllows(address: string, redirectUri: string): Promise<string> {
  const page = await visit(open.browser);
  const back = page.waitForRequest((request) => request.url().startsWith(redirectUri));
  await page.route(`${redirectUri}**`, (route) => route.fulfill({ body: "Back" }));
  await page.goto(address);
  await signInAs(page, "ada", password);
  await page.locator('button[value="allow"]').click();
  const url = (await back).url();
  await page.context().close();
  return url;
}

const odd = clients[3]?.client_id ?? "";

describe("the code on the page of a client", () => {
  it.each([
    { client: "server", redirectUri: "https://app.example/callback" },
    { client: "native", redirectUri: callback },
  ])("of openid-client signs somebody in, run as it is: a client of kind $client", async (of) => {
    const code = await snippet(of.client, "openid-client");
    const asked = `
import { createInterface } from "node:readline/promises";
console.log(signInAt.href);
const terminal = createInterface({ input: process.stdin });
const { who } = await finish(new URL(await terminal.question("")));
console.log(JSON.stringify(who));
terminal.close();
`;
    const running = run("js", code + asked, { environment: { CLIENT_SECRET: secret } });
    const address = (await running.lines.next()).value as string;
    running.answer(await adaAllows(address, of.redirectUri));
    expect(JSON.parse(await running.output())).toMatchObject({ aud: of.client, amr: ["pwd"] });
  });

  it("of openid-client gets a machine its token, run as it is", async () => {
    const code = await snippet("machine", "openid-client");
    const running = run("js", `${code}console.log(access_token);\n`, {
      environment: { CLIENT_SECRET: secret },
    });
    expect(await running.output()).toMatch(/^gwat_/);
  });

  it.each(["machine", odd])("of curl gets a machine its token, run as it is, called %j", async (client) => {
    const code = await snippet(client, "curl");
    expect(code).toContain("grant_type=client_credentials");
    const answer = await run("sh", code, { environment: { CLIENT_SECRET: secret } }).output();
    expect(JSON.parse(answer)).toMatchObject({ token_type: "Bearer", scope: "notes:read" });
  });

  it("of our own command line connects a machine, run as it is", async () => {
    const code = await snippet("machine", "grantway connect");
    const running = run("sh", `${code}grantway token machine\n`, { files: { "secret.txt": secret } });
    expect(await running.output()).toMatch(/^gwat_/m);
  });

  it("of @grantway/guard tells an API whose token it is, run as it is", async () => {
    const code = await snippet("api", "@grantway/guard");
    const asked = `
const decision = await guard.authorize({ authorization: "Bearer " + process.env.TOKEN, scopes: ["notes:read"] });
console.log(JSON.stringify(decision));
`;
    const environment = { CLIENT_SECRET: secret, TOKEN: await aToken() };
    const decision: unknown = JSON.parse(await run("js", code + asked, { environment }).output());
    expect(decision).toMatchObject({ outcome: "granted" });
  });

  it("of curl tells an API about a token, run as it is", async () => {
    const code = await snippet("api", "curl");
    expect(code).toContain("/introspect");
    const environment = { CLIENT_SECRET: secret, TOKEN: await aToken() };
    expect(JSON.parse(await run("sh", code, { environment }).output())).toMatchObject({ active: true });
  });

  it("of our own command line connects a person, run as it is", async () => {
    const code = await snippet("native", "grantway connect");
    // Without a browser the device grant comes first, for which this client is not registered.
    const running = run("sh", `${code.trimEnd()} --no-browser 2>&1\n`);
    let line = "";
    while (!line.includes("/authorize?")) {
      const { done, value } = await running.lines.next();
      if (done === true) throw new Error(`It ended with ${line}`);
      line = value;
    }
    const page = await visit(open.browser);
    await page.goto(line.trim());
    await signInAs(page, "ada", password);
    await page.locator('button[value="allow"]').click();
    await page.getByRole("heading", { name: "Connected", exact: true }).waitFor();
    expect(await running.output()).toMatch(/^Connected app\b/m);
  });
});
