import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchOptions, type RunningProvider, startProvider } from "@grantway/tools/services";
import { chromium, type Browser, type BrowserContext, type Page, type Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { signIn } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";

/*
 * An app that holds our frame on its page and asks it who is there (OpenID Connect Session Management 1.0 §3): on localhost, at another port
 * of the same host; and as it is out there, by https at another site, where the browser lets a frame have its cookies, or does not.
 */

const password = "a long enough password";
/** The `code_challenge` of RFC 7636 appendix B. */
const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/** The page of the app; `attribute` is one more of its frame's. */
const html = (provider: string, attribute: string) => `<!doctype html><html lang="en"><title>app</title>
<iframe id="op" src="${provider}/check-session" hidden ${attribute}></iframe>
<script>
const answers = [];
addEventListener("message", ({ data, origin }) => answers.push(data + " by " + origin));
/** What the frame says to this message. */
async function ask(message) {
  answers.length = 0;
  document.getElementById("op").contentWindow.postMessage(message, "*");
  while (answers.length === 0) await new Promise((done) => setTimeout(done, 20));
  return answers[0];
}
</script>`;

/** A provider and an app as the browser knows them. */
interface Place {
  readonly issuer: string;
  readonly app: string;
  readonly open: () => Promise<BrowserContext>;
  /** What else the app says of its frame. */
  readonly attribute?: string;
}

const servers: RunningProvider[] = [];
let browser: Browser;
let app: string;
const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", app);
  response.setHeader("content-type", "text/html");
  response.end(html(url.searchParams.get("provider") ?? "", url.searchParams.get("attribute") ?? ""));
});

const on = { GRANTWAY_SESSION_MANAGEMENT: "on" };

/** A browser of its own that lets frames of other sites have their cookies: what it does unasked differs from one build to the next. */
async function browserThatLets(): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), "grantway-profile-"));
  mkdirSync(join(profile, "Default"));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  return chromium.launchPersistentContext(profile, launchOptions(inject("chromium")));
}

async function start(issuer: string | undefined, appOrigin: string): Promise<RunningProvider> {
  const provider = await startProvider(issuer === undefined ? on : { ...on, GRANTWAY_ISSUER: issuer });
  servers.push(provider);
  const profile = ["--email", "ada@example.org", "--name", "Ada", "--email-verified"];
  await provider.administer(["users", "create", "ada", ...profile, "--password-stdin"], `${password}\n`);
  const client = {
    client_id: "app",
    token_endpoint_auth_method: "none",
    redirect_uris: [`${appOrigin}/callback`],
    scope: "openid",
  };
  await provider.administer(["clients", "import", "-"], JSON.stringify([client]));
  return provider;
}

const places = new Map<string, Place>();

beforeAll(async () => {
  server.listen(0, "localhost");
  await once(server, "listening");
  app = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [elsewhere, issuer] = ["https://app.example", "https://login.test"];
  const [near, far, launched] = await Promise.all([
    start(undefined, app),
    start(issuer, elsewhere),
    openBrowser(),
  ]);
  browser = launched;
  const reach = async (context: BrowserContext) => {
    await context.route(`${issuer}/**`, (route) => handOn(route, issuer, far.issuer));
    await context.route(`${elsewhere}/**`, (route) => handOn(route, elsewhere, app));
    return context;
  };
  places.set("at another port of localhost", { issuer: near.issuer, app, open: () => browser.newContext() });
  places.set("at another site, by https", {
    issuer,
    app: elsewhere,
    open: async () => reach(await browserThatLets()),
  });
  places.set("where cookies are kept", {
    issuer,
    app: elsewhere,
    open: async () => reach(await browser.newContext()),
    // What any frame of another site is in a browser that keeps cookies from them; this one is in every browser.
    attribute: "credentialless",
  });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  for (const provider of servers) await provider.remove();
});

/**
 * What is asked of an address of https is answered by the server behind it, as by a proxy. Nobody gets to see the request that a redirect
 * leads to, so a page leads there.
 */
async function handOn(route: Route, from: string, to: string): Promise<void> {
  const request = route.request();
  const response = await fetch(request.url().replace(from, to), {
    method: request.method(),
    headers: await request.allHeaders(),
    body: request.postDataBuffer(),
    redirect: "manual",
  });
  const headers: Record<string, string> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies.join("\n");
  const { location, "content-security-policy": _, ...others } = headers;
  if (location !== undefined) {
    const body = `<meta http-equiv="refresh" content="0;url=${location.replaceAll("&", "&amp;")}">`;
    return route.fulfill({ status: 200, headers: { ...others, "content-type": "text/html" }, body });
  }
  const body = Buffer.from(await response.arrayBuffer());
  return route.fulfill({ status: response.status, headers, body });
}

/** Ada at the app, with what it was told, and everything the browser complains of since she is there. */
async function signedIn({ issuer, app: at, open, attribute = "" }: Place) {
  const context = await open();
  context.setDefaultTimeout(100_000);
  const page = await context.newPage();
  const redirect_uri = `${at}/callback`;
  const asked = { client_id: "app", redirect_uri, response_type: "code", scope: "openid" };
  const proof = { code_challenge: challenge, code_challenge_method: "S256" };
  await page.goto(`${issuer}/authorize?${new URLSearchParams({ ...asked, ...proof }).toString()}`);
  await signIn(page, "ada", password);
  await page.waitForURL(({ pathname }) => ["/consent", "/callback"].includes(pathname));
  if (new URL(page.url()).pathname === "/consent") {
    await page.getByRole("button", { name: /Allow|Continue/ }).click();
    await page.waitForURL(`${redirect_uri}?**`);
  }
  const state = new URL(page.url()).searchParams.get("session_state") ?? "";
  // From here on: where a field is filled before the page has put its focus anywhere, the browser remarks on that, too.
  const complaints: string[] = [];
  context.on("console", (message) => void complaints.push(message.text()));
  context.on("weberror", (error) => void complaints.push(error.error().message));
  await page.goto(`${at}/?${new URLSearchParams({ provider: issuer, attribute }).toString()}`);
  return { page, context, state, complaints };
}

const ask = (page: Page, message: unknown) => page.evaluate<string>(`ask(${JSON.stringify(message)})`);

describe.each(["at another port of localhost", "at another site, by https"])("an app %s", (name) => {
  it("is told unchanged until somebody signs out in another tab, and changed from then on", async () => {
    const place = places.get(name) as Place;
    const { page, context, state, complaints } = await signedIn(place);
    for (const _ of [1, 2]) expect(await ask(page, `app ${state}`)).toBe(`unchanged by ${place.issuer}`);
    const tab = await context.newPage();
    await tab.goto(`${place.issuer}/sign-out`);
    await tab.getByRole("main").getByRole("button", { name: "Sign out" }).click();
    await tab.getByText("You are signed out").waitFor();
    expect(await ask(page, `app ${state}`)).toBe(`changed by ${place.issuer}`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("is told error for what it did not get from us, and changed for what another got", async () => {
    const place = places.get(name) as Place;
    const { page, context, state, complaints } = await signedIn(place);
    const tampered = state.replace(/^./, (first) => (first === "A" ? "B" : "A"));
    expect(await ask(page, `app ${tampered}`)).toBe(`changed by ${place.issuer}`);
    expect(await ask(page, `other ${state}`)).toBe(`changed by ${place.issuer}`);
    for (const message of ["", "app", `app ${state}x`, `app ${state.replace(".", " ")}`])
      expect(await ask(page, message)).toBe(`error by ${place.issuer}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it("an app is told error where the browser keeps cookies from frames, and so does not ask the server again for ever (§5.1)", async () => {
  const place = places.get("where cookies are kept") as Place;
  const { page, context, state, complaints } = await signedIn(place);
  expect(await ask(page, `app ${state}`)).toBe(`error by ${place.issuer}`);
  expect(complaints).toEqual([]);
  await context.close();
});
