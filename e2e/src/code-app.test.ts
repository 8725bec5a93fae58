import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, signIn, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";
import { startDemo, type Demo } from "./demo.ts";

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

/** A visitor at the consent page of the code app. */
async function atConsent(login: string, page?: Page): Promise<Page> {
  const visitor = page ?? (await visit(browser));
  await visitor.goto(demo.codeApp);
  await visitor.getByRole("link", { name: "Sign in with Acme" }).click();
  await signIn(visitor, login, demo.passwords.get(login) ?? "");
  return visitor;
}

describe("the code app in a browser", () => {
  it("says plainly that the person said no, and nothing was shared", async () => {
    const page = await atConsent("grace");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "You said no. Nothing was shared." }).waitFor();
    expect(new URL(page.url()).origin).toBe(demo.codeApp);
    await expectAccessible(page);
    await page.context().close();
  });

  it("signs in, consents, shows the name from the API, renews, keeps notes, signs out", async () => {
    const page = await atConsent("ada");
    await page.getByText("After you choose, you go to").waitFor();
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByRole("heading", { name: "Hello, ada" }).waitFor();
    await expectAccessible(page);

    await page.getByRole("button", { name: "Renew now" }).click();
    await page.getByText("once", { exact: true }).waitFor();
    await page.getByLabel("New note").fill("<b>written by ada</b>");
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByText("<b>written by ada</b>").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "You are signed out" }).waitFor();
    await page.context().close();
  });

  it("goes straight through the second time, in another tab as well", async () => {
    const page = await visit(browser);
    await atConsent("ada", page);
    await page.getByRole("heading", { name: "Hello, ada" }).waitFor();
    const tab = await page.context().newPage();
    await tab.goto(`${demo.codeApp}/sign-in`);
    await tab.getByRole("heading", { name: "Hello, ada" }).waitFor();
    await page.context().close();
  });

  it("works with the keyboard alone, and without JavaScript", async () => {
    const page = await visit(browser, undefined, { javaScriptEnabled: false });
    await page.goto(`${demo.codeApp}/sign-in`);
    // The field that is needed first has the focus, as soon as the page is drawn.
    await page.locator("input[name=login]:focus").waitFor();
    await page.keyboard.type("grace");
    await page.keyboard.press("Tab");
    await page.keyboard.type(demo.passwords.get("grace") ?? "");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Allow" }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Hello, grace" }).waitFor();
    await page.context().close();
  });
});
