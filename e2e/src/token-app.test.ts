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

async function atConsent(login: string): Promise<Page> {
  const page = await visit(browser);
  await page.goto(demo.tokenApp);
  await page.getByRole("button", { name: "Sign in with Acme" }).click();
  await signIn(page, login, demo.passwords.get(login) ?? "");
  await page.getByRole("button", { name: "Allow" }).waitFor();
  return page;
}

describe("the token app in a browser", () => {
  it("signs in, consents and shows the name from the API, with no token in storage or address", async () => {
    const page = await atConsent("ada");
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByRole("heading", { name: "Hello, ada" }).waitFor();
    await expectAccessible(page);
    const kept = await page.evaluate<string>(
      "JSON.stringify([location.href, document.cookie, { ...localStorage }, { ...sessionStorage }])",
    );
    expect(kept).not.toMatch(/gw(at|rt|ac)_/);
    await page.context().close();
  });

  it("says plainly that the person said no, and nothing was shared", async () => {
    const page = await atConsent("grace");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "You said no. Nothing was shared." }).waitFor();
    expect(page.url()).not.toContain("error=");
    await expectAccessible(page);
    await page.context().close();
  });

  it("lets two tabs finish their own sign-ins, each begun before anybody had signed in", async () => {
    const first = await visit(browser);
    const second = await first.context().newPage();
    for (const tab of [first, second]) {
      await tab.goto(demo.tokenApp);
      await tab.getByRole("button", { name: "Sign in with Acme" }).click();
      await tab.getByLabel("Password").waitFor();
    }
    await signIn(first, "admin", demo.passwords.get("admin") ?? "");
    await first.getByRole("button", { name: "Allow" }).click();
    await first.getByRole("heading", { name: "Hello, admin" }).waitFor();
    await signIn(second, "admin", demo.passwords.get("admin") ?? "");
    // Any program on this machine could listen at the app's address, so the person is asked each time (RFC 8252 §8.6).
    await second.getByRole("heading", { name: "Continue to Token App?" }).waitFor();
    await expectAccessible(second);
    await second.getByRole("button", { name: "Continue" }).click();
    await second.getByRole("heading", { name: "Hello, admin" }).waitFor();
    await first.context().close();
  });

  it("can be left at consent with the back button and found again", async () => {
    const page = await atConsent("grace");
    await page.goBack();
    await page.goForward();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "You said no. Nothing was shared." }).waitFor();
    await page.context().close();
  });
});
