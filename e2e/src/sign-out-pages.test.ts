import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type RunningProvider, startProvider } from "@grantway/tools/services";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAccessible, signIn, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";

/*
 * A person signs out here, and an app learns it in a frame. The app is this test: its pages say what they were asked for.
 */

const password = "a long enough password";
/** RFC 7636 appendix B. */
const pkce = {
  verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
  challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
};
/** Where to keep pictures, for whoever wants to see them. */
const pictures = process.env["GRANTWAY_PICTURES"];

let provider: RunningProvider;
let browser: Browser;
let app: string;
/** What the frame was asked for, and how it answers. */
const framed: URL[] = [];
let answerFrame = (response: ServerResponse): unknown => response.end("gone");
const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", app);
  if (url.pathname !== "/frame") return void response.end(`<title>${url.pathname}</title>`);
  framed.push(url);
  answerFrame(response);
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  app = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  [provider, browser] = await Promise.all([startProvider(), openBrowser()]);
  const profile = ["--email", "ada@example.org", "--name", "Ada", "--email-verified"];
  await provider.administer(["users", "create", "ada", ...profile, "--password-stdin"], `${password}\n`);
  const client = {
    client_id: "app",
    client_name: "Harbor Notes",
    token_endpoint_auth_method: "none",
    redirect_uris: [`${app}/callback`],
    post_logout_redirect_uris: [`${app}/bye`],
    frontchannel_logout_uri: `${app}/frame`,
    scope: "openid",
  };
  await provider.administer(["clients", "import", "-"], JSON.stringify([client]));
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await provider.remove();
});

/** Ada, signed in to the app by this page, with her ID token. */
async function signedIn(options: Parameters<typeof visit>[2]): Promise<{ page: Page; idToken: string }> {
  const page = await visit(browser, undefined, options);
  const redirect_uri = `${app}/callback`;
  const asked = { client_id: "app", redirect_uri, response_type: "code", scope: "openid" };
  const proof = { code_challenge: pkce.challenge, code_challenge_method: "S256" };
  await page.goto(`${provider.issuer}/authorize?${new URLSearchParams({ ...asked, ...proof }).toString()}`);
  await signIn(page, "ada", password);
  await page.getByRole("button", { name: /Allow|Continue/ }).click();
  await page.waitForURL(`${redirect_uri}?**`);
  const code = new URL(page.url()).searchParams.get("code") ?? "";
  const body = { grant_type: "authorization_code", code, redirect_uri, client_id: "app" };
  const answer = await fetch(`${provider.issuer}/token`, {
    method: "POST",
    body: new URLSearchParams({ ...body, code_verifier: pkce.verifier }),
  });
  const { id_token } = (await answer.json()) as { readonly id_token: string };
  return { page, idToken: id_token };
}

const leaving = (idToken: string) =>
  `${provider.issuer}/end-session?${new URLSearchParams({
    id_token_hint: idToken,
    post_logout_redirect_uri: `${app}/bye`,
    state: "s1",
  }).toString()}`;

it("loads the app's frame and goes on by itself, where scripts run", async () => {
  answerFrame = (response) => response.end("gone");
  const { page, idToken } = await signedIn({});
  framed.length = 0;
  const complaints: string[] = [];
  page.on("console", (message) => void complaints.push(message.text()));
  await page.goto(leaving(idToken));
  await page.waitForURL(`${app}/bye?state=s1`);
  expect(framed.map(({ searchParams }) => searchParams.get("iss"))).toEqual([provider.issuer]);
  expect(framed[0]?.searchParams.get("sid")).toEqual(expect.any(String));
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("waits for no app that never answers, and can be left by its link without scripts", async () => {
  answerFrame = () => undefined;
  const { page, idToken } = await signedIn({ javaScriptEnabled: false });
  await page.goto(leaving(idToken), { waitUntil: "commit" });
  await page.getByRole("heading", { name: "You are signed out" }).waitFor();
  await page.getByRole("link", { name: "Continue" }).click({ noWaitAfter: true });
  await page.waitForURL(`${app}/bye?state=s1`);
  await page.context().close();
});

it("has no axe violation while it asks whoever no token names", async () => {
  const { page } = await signedIn({});
  await page.goto(`${provider.issuer}/end-session?client_id=app`);
  await page.getByText("Harbor Notes asks to sign you out here too.").waitFor();
  await expectAccessible(page, pictures === undefined ? undefined : join(pictures, "sign-out-asked"));
  await page.context().close();
});
