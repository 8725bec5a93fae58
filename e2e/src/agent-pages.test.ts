import { join } from "node:path";
import {
  type DocumentHost,
  type RunningProvider,
  startDocumentHost,
  startProvider,
} from "@grantway/tools/services";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAccessible, signIn, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";

/*
 * What a person sees of an agent that nobody registered, with scripts and without: who asks, that nobody vouches for it, and where its
 * answer goes; and of one whose description cannot be read.
 */

const password = "a long enough password";
/** Where to keep pictures, for whoever wants to see them. */
const pictures = process.env["GRANTWAY_PICTURES"];

let host: DocumentHost;
let provider: RunningProvider;
let browser: Browser;
beforeAll(async () => {
  host = await startDocumentHost();
  [provider, browser] = await Promise.all([
    startProvider({ ...host.settings, GRANTWAY_CLIENT_DOCUMENTS_ENABLED: "on" }),
    openBrowser(),
  ]);
  const person = ["users", "create", "ada", "--email", "ada@example.org", "--password-stdin"];
  await provider.administer(person, `${password}\n`);
  host.publish("/agent.json", {
    client_id: `${host.origin}/agent.json`,
    client_name: "Example Agent",
    redirect_uris: ["http://127.0.0.1/callback"],
    token_endpoint_auth_method: "none",
  });
});
afterAll(async () => {
  await browser.close();
  await provider.remove();
  host.remove();
});

function requestOf(path: string): string {
  const asked = new URLSearchParams({
    client_id: host.origin + path,
    redirect_uri: "http://127.0.0.1:9/callback",
    response_type: "code",
    scope: "openid profile",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  });
  return `${provider.issuer}/authorize?${asked.toString()}`;
}

it("is named by its host, with a warning, on a page that needs no scripts and everybody can use", async () => {
  const page = await visit(browser, undefined, { javaScriptEnabled: false });
  await page.goto(requestOf("/agent.json"));
  await signIn(page, "ada", password);
  await page.getByRole("heading", { name: "Example Agent asks for access to your account" }).waitFor();
  for (const words of [
    `We know this app by an address at ${new URL(host.origin).host}.`,
    "any program here can say that it is this app",
    "Nobody here has verified this app",
    "an app on this device",
  ])
    await page.getByText(words).waitFor();

  const seen = await visit(browser, undefined, { storageState: await page.context().storageState() });
  await seen.goto(page.url());
  await expectAccessible(seen, pictures === undefined ? undefined : join(pictures, "agent-question"));
  await seen.goto(requestOf("/nowhere.json"));
  await seen.getByText("that description could not be read").waitFor();
  await expectAccessible(seen, pictures === undefined ? undefined : join(pictures, "agent-unread"));
  await seen.context().close();

  const away = page.waitForRequest((request) => request.url().startsWith("http://127.0.0.1:9/callback"));
  await page.getByRole("button", { name: "Allow" }).click();
  expect(new URL((await away).url()).searchParams.has("code")).toBe(true);
  await page.context().close();
});
