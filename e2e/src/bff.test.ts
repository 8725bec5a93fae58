import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { freePort, type RunningProvider, startProvider } from "@grantway/tools/services";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WebSocketServer } from "ws";
import { type RunningApp, startApp } from "./bff-page.ts";
import { signIn, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";

/*
 * A page with a BFF in a real browser, our provider and our sample API behind it, and an API of the test for what is
 * live. The BFF's clock can be passed on, so that tokens expire.
 */

let provider: RunningProvider;
let notes: ChildProcess | undefined;
let live: {
  readonly server: Server;
  readonly origin: string;
  readonly seen: string[];
  readonly left: string[];
};
let app: RunningApp;
let browser: Browser;
let passed = 0;
const refreshed: string[] = [];
const password = "correct horse battery staple";

beforeAll(async () => {
  [provider, live, browser] = await Promise.all([startProvider(), startLive(), openBrowser()]);
  const api = `http://localhost:${await freePort()}`;
  app = await startApp((origin) => ({
    origin,
    keys: [randomBytes(32).toString("base64")],
    providers: {
      acme: {
        provider: provider.issuer,
        client: { id: "page", secret },
        scopes: ["openid", "profile", "offline_access", "read"],
      },
    },
    apis: {
      notes: { base: `${api}/api`, provider: "acme" },
      live: { base: live.origin, provider: "acme" },
    },
    now: () => Date.now() + passed,
    on: ({ type }) => void refreshed.push(type),
  }));
  await provider.administer(["apis", "create", api, "--name", "Notes"]);
  const scopes = [
    ["read", "see"],
    ["write", "change"],
  ].map(([scope = "", access = ""]) =>
    provider.administer(["scopes", "create", scope, "--api", api, "--title", scope, "--access", access]),
  );
  const ada = ["--email", "ada@acme.example", "--name", "Ada", "--email-verified", "--password-stdin"];
  await Promise.all([...scopes, provider.administer(["users", "create", "ada", ...ada], `${password}\n`)]);
  await provider.administer(["clients", "import", "-"], JSON.stringify(clients(app.origin, api)));
  notes = await startNotes(api, provider.issuer);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  notes?.kill();
  live.server.closeAllConnections();
  live.server.close();
  await provider.remove();
});

const secret = "gwcs_a-secret-of-the-page-0123456789abcdefghijk";
const apiSecret = "gwcs_a-secret-of-the-api-0123456789abcdefghijkl";

function clients(origin: string, api: string): readonly object[] {
  const scope = "openid profile offline_access read write";
  const grant_types = ["authorization_code", "refresh_token"];
  return [
    {
      client_id: "page",
      client_name: "Page",
      client_secret: secret,
      grant_types,
      scope,
      redirect_uris: [`${origin}/bff/callback/acme`],
    },
    {
      client_id: "acme-api",
      client_name: "Notes",
      client_secret: apiSecret,
      grant_types: [],
      introspects: [api],
    },
  ];
}

async function startNotes(url: string, issuer: string): Promise<ChildProcess> {
  const file = fileURLToPath(new URL("../../examples/acme-api/src/main.ts", import.meta.url));
  const env = {
    ...process.env,
    ACME_API_URL: url,
    ACME_API_PORT: new URL(url).port,
    ACME_API_ISSUER: issuer,
    ACME_API_CLIENT_SECRET: apiSecret,
  };
  const child = spawn(process.execPath, [file], { env, stdio: "ignore" });
  await vi.waitFor(() => fetch(`${url}/healthz`), { timeout: 100_000 });
  return child;
}

/** An API with a stream of events and a socket, both for whoever has a token of ours. */
async function startLive() {
  const seen: string[] = [];
  const left: string[] = [];
  const isOurs = (authorization = "") => authorization.startsWith("Bearer gwat_");
  const server = createServer((request, response) => {
    if (!isOurs(request.headers.authorization)) return void response.writeHead(401).end();
    seen.push(request.url ?? "");
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: first\n\n");
    const timer = setInterval(() => response.write("data: next\n\n"), 200);
    request.on("close", () => {
      clearInterval(timer);
      left.push(request.url ?? "");
    });
    return undefined;
  });
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (socket, { headers }) => {
    if (!isOurs(headers.authorization)) socket.terminate();
    socket.send("welcome");
    socket.on("close", () => left.push("/socket"));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { server, seen, left, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

/** Everything the page could see of a session: all that was sent and received, and where it might keep something. */
function watch(context: BrowserContext): readonly string[] {
  const traffic: string[] = [];
  context.on("response", (response) => {
    if (!response.url().startsWith(app.origin)) return;
    traffic.push(response.url());
    const look = async () => {
      // What only the browser itself sees: a cookie that no script can read, and it is sealed.
      const { "set-cookie": _, ...headers } = await response.allHeaders();
      const { cookie: __, ...sent } = await response.request().allHeaders();
      const body = await response.text().catch(() => "");
      traffic.push(body, JSON.stringify(headers), JSON.stringify(sent));
    };
    void look().catch(() => undefined);
  });
  return traffic;
}

const said = (page: Page, words: string | RegExp) => page.getByRole("status").getByText(words).waitFor();

async function signedIn(): Promise<Page> {
  const page = await visit(browser);
  await page.goto(app.origin);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await signIn(page, "ada", password);
  // Who has allowed this before is not asked again.
  const allow = page.getByRole("button", { name: /Allow|Continue/ });
  await allow.or(page.getByRole("heading", { name: "Hello, Ada" })).waitFor();
  if (await allow.isVisible()) await allow.click();
  await page.getByRole("heading", { name: "Hello, Ada" }).waitFor();
  return page;
}

describe("a page with a BFF in a browser", () => {
  it("signs in, calls, is asked for another scope, outlives its token, and never sees one", async () => {
    const page = await visit(browser);
    const traffic = watch(page.context());
    await page.goto(app.origin);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await signIn(page, "ada", password);
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByRole("heading", { name: "Hello, Ada" }).waitFor();
    await page.getByRole("button", { name: "Ask for my name" }).click();
    await said(page, "name ada");

    // A scope that was not asked for: the page says which, and what was typed stays while another tab asks for it.
    await page.getByLabel("Note").fill("typed with care");
    await page.getByRole("button", { name: "Save" }).click();
    await said(page, "scope-missing");
    const opened = page.context().waitForEvent("page");
    await page.getByRole("button", { name: "Allow write" }).click();
    const other = await opened;
    await other.getByRole("button", { name: "Allow" }).click();
    await other.getByRole("heading", { name: "Hello, Ada" }).waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await said(page, "saved 201");
    expect(await page.getByLabel("Note").inputValue()).toBe("typed with care");

    // The token expires while the page is open, in two tabs that both call.
    refreshed.splice(0);
    passed += 20 * 60_000;
    await Promise.all(
      [page, other].map((tab) => tab.getByRole("button", { name: "Ask for my name" }).click()),
    );
    await Promise.all([said(page, "name ada"), said(other, "name ada")]);
    expect(refreshed).toEqual(["refreshed"]);

    const kept = await page.evaluate<string>(
      "JSON.stringify([location.href, document.cookie, document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }, history.state])",
    );
    expect(traffic.length).toBeGreaterThan(10);
    expect(kept).not.toMatch(/gw(at|rt|ac)_/);
    // A code passes through the address of the callback, once, and is worth nothing to a page without our secret.
    expect(traffic.join("\n")).not.toMatch(/gw(at|rt)_/);
    await page.context().close();
  });

  it("listens to events as they come, and a call that is cancelled ends at the API", async () => {
    const page = await signedIn();
    live.left.splice(0);
    await page.getByRole("button", { name: "Listen", exact: true }).click();
    await page.getByLabel("Events").getByText("next").waitFor();
    expect(live.left).toEqual([]);
    await page.getByRole("button", { name: "Stop listening" }).click();
    await page.getByLabel("Events").getByText("ended AbortError").waitFor();
    await expect.poll(() => live.left).toEqual(["/events"]);
    await page.context().close();
  });

  it("signing out ends streams and sockets, tells the other tabs, and loses nothing typed", async () => {
    const page = await signedIn();
    const other = await page.context().newPage();
    await other.goto(app.origin);
    await other.getByRole("heading", { name: "Hello, Ada" }).waitFor();
    await other.getByLabel("Note").fill("half a thought");
    // The socket first: what a stream brings moves the button, and on a busy machine it never stands still.
    await page.getByRole("button", { name: "Open a socket" }).click();
    await page.getByLabel("Messages").getByText("welcome").waitFor();
    await page.getByRole("button", { name: "Listen", exact: true }).click();
    await page.getByLabel("Events").getByText("next").waitFor();
    // The provider can sign the person out too, and the browser goes there. An answer without content leaves it here, to see what
    // became of this page.
    await page.route(`${provider.issuer}/**`, (route) => route.fulfill({ status: 204 }));
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("Messages").getByText("closed 1008 signed out").waitFor();
    await page.getByLabel("Events").getByText(/ended/).waitFor();
    await other.getByRole("heading", { name: "Nobody is signed in" }).waitFor();
    await other.getByRole("button", { name: "Save" }).click();
    await said(other, "signed-out");
    expect(await other.getByLabel("Note").inputValue()).toBe("half a thought");
    await page.context().close();
  });

  it("comes out of the back/forward cache knowing who is signed in now", async () => {
    const page = await signedIn();
    await page.goto("about:blank");
    const cookies = (await page.context().cookies()).filter(({ name }) => name.includes("bff"));
    expect(cookies.length).toBeGreaterThan(0);
    await page.context().clearCookies({ name: /bff/ });
    await page.goBack();
    await page.getByRole("heading", { name: "Nobody is signed in" }).waitFor();
    await page.context().close();
  });
});
