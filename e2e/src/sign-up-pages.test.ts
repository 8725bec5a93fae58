import { join } from "node:path";
import { type RunningProvider, startProvider } from "@grantway/tools/services";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { expectAccessible, signIn, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";

/*
 * People make accounts of their own, in a browser whose scripts are off: from the page for signing in, and sent by an app that asks for
 * it. In the browser that has scripts, the pages are looked at.
 */

const password = "a ship in port is safe";
/** Where to keep pictures, for whoever wants to see them. */
const pictures = process.env["GRANTWAY_PICTURES"];
const redirectUri = "http://127.0.0.1:9/callback";

let provider: RunningProvider;
let browser: Browser;
beforeAll(async () => {
  [provider, browser] = await Promise.all([
    startProvider({ GRANTWAY_SIGN_UP_POLICY: "open", GRANTWAY_SIGN_UP_PER_HOUR: "1000" }),
    openBrowser(),
  ]);
  const client = ["--type", "public", "--name", "Harbor Notes", "--client-id", "harbor", "--scope", "openid"];
  await provider.administer(["clients", "create", ...client, "--redirect-uri", redirectUri]);
});
afterAll(async () => {
  await browser.close();
  await provider.remove();
});

function requestOf(more: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams({
    client_id: "harbor",
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
    ...more,
  });
  return `${provider.issuer}/authorize?${asked.toString()}`;
}

async function fill(page: Page, username: string, secret = password): Promise<void> {
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Email").fill(`${username}@example.org`);
  await page.getByLabel("Full name").fill("Grace Hopper");
  await page.getByLabel("Password").fill(secret);
}

const look = (page: Page, name: string) =>
  expectAccessible(page, pictures === undefined ? undefined : join(pictures, name));

describe("a person without an account", () => {
  it.each([true, false])("makes one from the page for signing in, with scripts: %s", async (scripts) => {
    const page = await visit(browser, undefined, { javaScriptEnabled: scripts, locale: "en" });
    await page.goto(requestOf());
    if (scripts) await look(page, "sign-in-or-up");
    await page.getByRole("link", { name: "Create one" }).click();
    await page.getByRole("heading", { name: "Create an account" }).waitFor();
    if (scripts) await look(page, "sign-up");
    await fill(page, scripts ? "grace" : "joan");
    await page.getByRole("button", { name: "Create account" }).dblclick();
    await page.getByRole("button", { name: /Allow|Continue/ }).waitFor();
    // Back to the form, which is not shown again: the person is signed in.
    await page.goBack();
    await page.getByRole("button", { name: /Allow|Continue/ }).waitFor();
    await page.context().close();
  });

  it("is told what is wrong, in words that everybody can read, and loses nothing of what they typed", async () => {
    const page = await visit(browser, undefined, { locale: "en" });
    await page.goto(`${provider.issuer}/sign-up`);
    await fill(page, "edith", "1234567890");
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("Username").inputValue()).toBe("edith");
    expect(await page.getByLabel("Password").inputValue()).toBe("");
    await look(page, "sign-up-refused");
    await page.context().close();
  });

  it("reads it from right to left in Arabic", async () => {
    const page = await visit(browser, undefined, { locale: "ar" });
    await page.goto(`${provider.issuer}/sign-up`);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    await look(page, "sign-up-arabic");
    await page.context().close();
  });

  it("is sent there by an app that asks for it, also when somebody is signed in, and asked once", async () => {
    const page = await visit(browser, undefined, { locale: "en" });
    await provider.administer(
      ["users", "create", "ada", "--email", "ada@example.org", "--name", "Ada", "--password-stdin"],
      `${password}\n`,
    );
    await page.goto(`${provider.issuer}/sign-in`);
    await signIn(page, "ada", password);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.goto(requestOf({ prompt: "create" }));
    await page.getByText("You are signed in as Ada.").waitFor();
    await look(page, "sign-up-another");
    await fill(page, "mary");
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByRole("button", { name: /Allow|Continue/ }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: /Allow|Continue/ }).waitFor();
    await page.context().close();
  });
});

describe("where mail is sent", () => {
  async function givenMailing() {
    // Nobody listens there, and nobody waits for it.
    const mail = { GRANTWAY_MAIL_SERVER: "smtp://127.0.0.1:9", GRANTWAY_MAIL_FROM: "login@example.org" };
    const mailing = await startProvider({ GRANTWAY_SIGN_UP_POLICY: "open", ...mail });
    onTestFinished(() => mailing.remove());
    return { mailing, page: await visit(browser, undefined, { locale: "en" }) };
  }

  it("a person is asked for an address first, and told the same whatever it is", async () => {
    const { mailing, page } = await givenMailing();
    await page.goto(`${mailing.issuer}/sign-up`);
    await look(page, "sign-up-email");
    await page.getByLabel("Email").fill("root@example.org");
    await page.getByRole("button", { name: "Send link" }).click();
    await page.getByRole("heading", { name: "Look into your mailbox" }).waitFor();
    await look(page, "sign-up-sent");
    await page.context().close();
  });

  it("who forgot their password gets from the page for signing in to a link, and back", async () => {
    const { mailing, page } = await givenMailing();
    await page.goto(`${mailing.issuer}/sign-in`);
    await look(page, "sign-in-with-mail");
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await look(page, "forgot-password");
    await page.getByRole("textbox").fill("nobody");
    await page.getByRole("button", { name: "Send link" }).click();
    await page.waitForURL("**/forgot-password/sent**");
    await look(page, "forgot-password-sent");
    await page.getByRole("link", { name: "Sign in" }).click();
    await page.waitForURL("**/sign-in**");
    await page.context().close();
  });
});
