import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createGuard, type Guard } from "@grantway/guard";
import { createRouteGuard } from "@grantway/guard/node";
import { type RunningProvider, startProvider } from "@grantway/tools/services";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signIn, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";

/*
 * `oidc-client-ts`, as the app of somebody else has it in the browser: a public client with PKCE whose tokens are bound to a key that never
 * leaves the browser (DPoP, RFC 9449), and which watches the session in a frame of ours (OpenID Connect Session Management 1.0). Everything it
 * reads of us crosses origins.
 */

const password = "a long enough password";
/** Of the API. */
const clientSecret = "a-secret-of-sixteen-or-more";
const require = createRequire(import.meta.url);
const folder = join(require.resolve("oidc-client-ts/package.json"), "..");
const library = readFileSync(join(folder, "dist/browser/oidc-client-ts.min.js"));

/** The app, as its documentation has it. What it did last is its title. */
const script = (authority: string) => `
const { origin } = location;
const manager = new oidc.UserManager({
  authority: ${JSON.stringify(authority)},
  client_id: "app",
  redirect_uri: origin + "/callback",
  post_logout_redirect_uri: origin + "/",
  scope: "openid profile read offline_access",
  dpop: { bind_authorization_code: true, store: new oidc.IndexedDbDPoPStore() },
  automaticSilentRenew: false,
  monitorSession: true,
  checkSessionIntervalInSeconds: 1,
  revokeTokensOnSignout: true,
});
const said = (title) => { document.title = title; };
manager.events.addUserSignedOut(() => said("signed out elsewhere"));
const failed = (error) => said("failed: " + (error.error ?? error.message));
const on = (id, does) => document.getElementById(id).addEventListener("click", () => does().catch(failed));
on("sign-in", () => manager.signinRedirect());
on("look", () => manager.signinRedirect({ prompt: "none" }));
on("renew", () => manager.signinSilent().then(() => said("renewed")));
on("sign-out", () => manager.signoutRedirect());
if (location.pathname === "/callback")
  manager.signinCallback().then(() => said("signed in")).catch(failed);

/** Calls an API with the token, and a proof of the key where there is to be one. */
async function call(url, scheme = "DPoP") {
  const user = await manager.getUser();
  const headers = { authorization: scheme + " " + user.access_token };
  if (scheme === "DPoP") headers.DPoP = await manager.dpopProof(url, user, "GET");
  const answer = await fetch(url, { headers });
  return { status: answer.status, text: await answer.text(), challenge: answer.headers.get("www-authenticate") };
}
`;

const html = `<!doctype html><html lang="en"><title>app</title>
<button id="sign-in">Sign in</button><button id="look">Look</button><button id="renew">Renew</button>
<button id="sign-out">Sign out</button>
<script src="/library.js"></script><script src="/app.js"></script>`;

interface Called {
  readonly status: number;
  readonly text: string;
  readonly challenge: string | null;
}

let provider: RunningProvider;
let browser: Browser;
let app: string;
let api: string;
let guard: Guard;
const servers: Server[] = [];

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, "localhost");
  await once(server, "listening");
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

const answerApp: RequestListener = (request, response) => {
  const files = new Map<string | undefined, string | Buffer>([
    ["/library.js", library],
    ["/app.js", script(provider.issuer)],
  ]);
  const text = files.get(request.url);
  response.setHeader("content-type", text === undefined ? "text/html" : "text/javascript");
  response.end(text ?? html);
};

/** An API lets the pages of the app in, with the headers that they send and read. */
const answerApi: RequestListener = (request, response) => {
  response.setHeader("access-control-allow-origin", app);
  response.setHeader("access-control-expose-headers", "www-authenticate");
  response.setHeader("access-control-allow-headers", "authorization, dpop");
  if (request.method === "OPTIONS") {
    response.writeHead(204).end();
    return;
  }
  const reads = createRouteGuard(guard)("read");
  void reads(request, response).then((access) => access && response.end(`notes of ${access.username}`));
};

beforeAll(async () => {
  [app, api] = await Promise.all([listen(answerApp), listen(answerApi)]);
  [provider, browser] = await Promise.all([
    startProvider({ GRANTWAY_SESSION_MANAGEMENT: "on" }),
    openBrowser(),
  ]);
  const profile = ["--email", "ada@example.org", "--name", "Ada Lovelace", "--email-verified"];
  await provider.administer(["users", "create", "ada", ...profile, "--password-stdin"], `${password}\n`);
  await provider.administer(["apis", "create", api, "--name", "Notes"]);
  const scope = ["--title", "Read notes", "--risk", "low", "--access", "see"];
  await provider.administer(["scopes", "create", "read", "--api", api, ...scope]);
  const clients = [
    {
      client_id: "app",
      client_name: "Harbor Notes",
      token_endpoint_auth_method: "none",
      grant_types: ["authorization_code", "refresh_token"],
      redirect_uris: [`${app}/callback`],
      post_logout_redirect_uris: [`${app}/`],
      scope: "openid profile read offline_access",
    },
    { client_id: "api", client_secret: clientSecret, grant_types: [], introspects: [api] },
  ];
  await provider.administer(["clients", "import", "-"], JSON.stringify(clients));
  guard = createGuard({ issuer: provider.issuer, audience: api, clientId: "api", clientSecret });
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await provider.remove();
});

/** The page's app, signed in as Ada, and the answers it got from the provider since: `POST /token 200`. */
async function signedIn(): Promise<{ page: Page; answers: string[] }> {
  const page = await visit(browser);
  const answers: string[] = [];
  page.on("response", (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin !== provider.issuer || response.request().resourceType() !== "fetch") return;
    answers.push(`${response.request().method()} ${pathname} ${response.status()}`);
  });
  await page.goto(app);
  await page.getByRole("button", { name: "Sign in" }).click();
  await signIn(page, "ada", password);
  await page.getByRole("button", { name: /Allow|Continue/ }).click();
  await titled(page, "signed in");
  return { page, answers };
}

async function titled(page: Page, title: string): Promise<void> {
  await expect.poll(() => page.title()).toBe(title);
}

const tokenOf = (page: Page) => page.evaluate<string>("manager.getUser().then((user) => user.access_token)");

/** As the API is told. */
async function isActive(token: string): Promise<boolean> {
  const headers = { authorization: `Basic ${btoa(`api:${clientSecret}`)}` };
  const body = new URLSearchParams({ token });
  const answer = await fetch(`${provider.issuer}/introspect`, { method: "POST", headers, body });
  return ((await answer.json()) as { readonly active: boolean }).active;
}

const call = (page: Page, url: string, more = "") =>
  page.evaluate<Called>(`call(${JSON.stringify(url)}${more})`);

it("signs in with a code bound to its key, and is told the nonce that its proof has to hold", async () => {
  const { page, answers } = await signedIn();
  expect(answers.filter((line) => line.startsWith("POST /token"))).toEqual([
    "POST /token 400",
    "POST /token 200",
  ]);
  const { token_type: type, scope } = await page.evaluate<{ token_type: string; scope: string }>(
    "manager.getUser().then(({ token_type, scope }) => ({ token_type, scope }))",
  );
  expect([type, scope]).toEqual(["DPoP", "openid profile read offline_access"]);
  await page.context().close();
});

it("calls userinfo and a guarded API with proofs, and reads why its token is no bearer token", async () => {
  const { page } = await signedIn();
  const userinfo = `${provider.issuer}/userinfo`;
  const { status, text } = await call(page, userinfo);
  expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ name: "Ada Lovelace" })]);
  expect(await call(page, `${api}/notes?limit=5`)).toMatchObject({ status: 200, text: "notes of ada" });
  for (const url of [userinfo, `${api}/notes`]) {
    expect(await call(page, url, ', "Bearer"')).toMatchObject({
      status: 401,
      challenge: expect.stringMatching(/^DPoP .*error="invalid_token"/) as string,
    });
  }
  await page.context().close();
});

it("renews its tokens without the person, with a proof of the same key", async () => {
  const { page } = await signedIn();
  const before = await tokenOf(page);
  await page.getByRole("button", { name: "Renew" }).click();
  await titled(page, "renewed");
  expect(await tokenOf(page)).not.toBe(before);
  expect(await call(page, `${api}/notes`)).toMatchObject({ status: 200 });
  await page.context().close();
});

it("signs out: its tokens are revoked, and the person is signed out and back at the app", async () => {
  const { page, answers } = await signedIn();
  const token = await tokenOf(page);
  expect(await isActive(token)).toBe(true);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL((at) => at.origin === app && at.pathname === "/");
  expect(answers.filter((line) => line.startsWith("POST /revoke"))).toEqual([
    "POST /revoke 200",
    "POST /revoke 200",
  ]);
  expect(await isActive(token)).toBe(false);
  await page.getByRole("button", { name: "Look" }).click();
  await titled(page, "failed: login_required");
  await page.context().close();
});

it("learns from the frame that the person signed out in another tab, and not before", async () => {
  const { page, answers } = await signedIn();
  await page.evaluate(
    `new Promise((done) => addEventListener("message", ({ data }) => data === "unchanged" && done()))`,
  );
  const tab = await page.context().newPage();
  await tab.goto(`${provider.issuer}/sign-out`);
  // It asked the frame, and nobody else: an answer to a silent request would be redeemed.
  const redeemed = answers.filter((line) => line === "POST /token 200").length;
  expect([redeemed, await page.title()]).toEqual([1, "signed in"]);
  await tab.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await titled(page, "signed out elsewhere");
  await page.context().close();
});
