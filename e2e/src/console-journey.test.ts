import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { freePort } from "@grantway/tools/services";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { expectAccessible, launch, signIn, visit } from "./browser.ts";
import { type Demo, startDemo } from "./demo.ts";

/*
 * One administrator's way through the console: an API, an app on it, a person who signs in with the app, and everything of it in
 * the audit. The app is a real one, with the secret that was copied.
 */

const api = "https://harbor-api.example";

let browser: Browser;
let demo: Demo;
let page: Page;
let appAt: string;
let secret: string;
let app: ChildProcess | undefined;

beforeAll(async () => {
  const [launched, started, port] = await Promise.all([launch(inject("chromium")), startDemo(), freePort()]);
  browser = launched;
  demo = started;
  appAt = `http://localhost:${port}`;
  page = await visit(browser, undefined, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`${demo.provider}/console/apis`);
  await signIn(page, "admin", demo.passwords.get("admin") ?? "");
  await title("APIs and scopes").waitFor();
});
afterAll(async () => {
  app?.kill();
  await browser.close();
  await demo.stop();
});

const title = (name: string) =>
  page.getByRole("heading", { level: 1, name: new RegExp(`^${RegExp.escape(name)}( \\d+)?$`) });
const button = (name: string | RegExp) => page.getByRole("button", { name });
const link = (name: string) => page.getByRole("link", { name, exact: true });
const box = (name: string) => page.getByRole("textbox", { name });
const told = (text: string) => page.getByRole("status").filter({ hasText: text }).first().waitFor();
const preview = () => page.frameLocator('iframe:not([aria-hidden="true"])');
const go = (path: string) => page.goto(`${demo.provider}/console${path}`);

async function pick(scope: string): Promise<void> {
  await page.getByRole("combobox", { name: "Find a scope by title or name" }).fill(scope);
  await page.getByRole("option", { name: scope }).first().click();
  await page.keyboard.press("Escape");
}

/** The sample app of this address, by the secret somebody copied. */
async function startApp(): Promise<void> {
  const main = fileURLToPath(new URL("../../examples/code-app/src/main.ts", import.meta.url));
  const { port } = new URL(appAt);
  app = spawn(process.execPath, [main], {
    stdio: "ignore",
    env: {
      CODE_APP_PORT: port,
      CODE_APP_ISSUER: demo.provider,
      CODE_APP_API: demo.api,
      CODE_APP_CLIENT_ID: "harbor",
      CODE_APP_CLIENT_SECRET: secret,
      CODE_APP_SCOPE: "openid profile email harbor:read",
    },
  });
  const answers = () =>
    fetch(`${appAt}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers).toBe(true);
}

/** Ada at the app; answers what she sees at the end. */
async function adaSignsIn(): Promise<Page> {
  const ada = await visit(browser);
  await ada.goto(`${appAt}/sign-in`);
  await signIn(ada, "ada", demo.passwords.get("ada") ?? "");
  return ada;
}

describe("an administrator", () => {
  it("creates an API with two scopes", async () => {
    await link("New API").first().click();
    await box("Name").fill("Harbor API");
    await box("Audience").fill(api);
    await button("Create API").click();
    await told("Harbor API is created.");
    for (const [name, key] of [
      ["Read your berths", "harbor:read"],
      ["Change your berths", "harbor:write"],
    ] as const) {
      await link("New scope").first().click();
      await title("New scope of Harbor API").waitFor();
      await box("Title").fill(name);
      await box("Scope").fill(key);
      await button("Create scope").click();
      await told(`${name} is created.`);
    }
  });

  it("creates a client with three redirect URIs, takes one away, sees what people will be asked, copies the secret once", async () => {
    await go("/new/clients");
    await box("Name").fill("Harbor");
    await box("Redirect URI 1").fill(`${appAt}/callback`);
    for (const [place, uri] of [
      [2, "https://harbor.example/two"],
      [3, "https://harbor.example/three"],
    ] as const) {
      await page.keyboard.press("Enter");
      await box(`Redirect URI ${place}`).fill(uri);
    }
    await button("Remove https://harbor.example/two").click();
    await pick("harbor:read");
    await button("Remove offline_access").click();
    await box("Client id").fill("harbor");
    await preview().getByRole("heading", { name: "Harbor asks for access to your account" }).waitFor();
    await preview().getByText("Read your berths").waitFor();
    await expectAccessible(page);
    await button("Create client").click();
    await page.getByRole("region", { name: "The new client secret" }).waitFor();
    await button("Copy The new client secret").click();
    secret = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(secret).toMatch(/^gwcs_/);
    await go("/clients/harbor?tab=settings");
    await page.getByText("https://harbor.example/three").waitFor();
    expect(await page.getByText("https://harbor.example/two").count()).toBe(0);
    expect(await page.content()).not.toContain(secret);
  });

  it("sees somebody sign in with it through a real app, finds that session and ends it", async () => {
    await startApp();
    const ada = await adaSignsIn();
    await ada.getByText("Read your berths").waitFor();
    await ada.getByRole("button", { name: "Allow" }).click();
    await ada.waitForURL((at) => at.origin === appAt);
    await ada.context().close();
    await go("/sessions?search=ada");
    await page
      .getByRole("button", { name: /^Actions/ })
      .first()
      .click();
    await page.getByRole("menuitem", { name: "End the session" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "End the session" }).click();
    await told("The session of ada has ended.");
  });

  it("rotates the secret: the old one is retired", async () => {
    await go("/clients/harbor?tab=secrets");
    await button("Create secret").click();
    await page.getByRole("region", { name: "The new client secret" }).waitFor();
    await button("Retire the old secret now").click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Retire", exact: true }).click();
    await told("The old secret is retired.");
    const answer = await fetch(`${demo.provider}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`harbor:${secret}`)}` },
      body: new URLSearchParams({ grant_type: "authorization_code", code: "none", redirect_uri: appAt }),
    });
    expect(await answer.json()).toMatchObject({ error: "invalid_client" });
  });

  it("reads all of it in the audit", async () => {
    const answer = await page.evaluate<{ readonly items: readonly { readonly action: string }[] }>(
      "fetch('/api/v1/audit?limit=200').then((answer) => answer.json())",
    );
    const actions = answer.items.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining([
        "api.created",
        "scope.created",
        "client.created",
        "grant.allowed",
        "session.ended",
        "client.secret-added",
        "client.secret-removed",
      ]),
    );
    await go("/audit?search=harbor");
    await page.getByText("Client registered").first().waitFor();
    await expectAccessible(page);
  });
});
