import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { expectAccessible, signIn, visit } from "./browser.ts";
import { givenPerson } from "./connecting-person.ts";
import { openBrowser } from "./shared-browser.ts";
import { startDemo, type Demo } from "./demo.ts";

/* The apps of one demo, and the command line beside them: each asks for itself, so no one's sign-in changes what another one sees. */

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
async function atCodeApp(login: string, page?: Page): Promise<Page> {
  const visitor = page ?? (await visit(browser));
  await visitor.goto(demo.codeApp);
  await visitor.getByRole("link", { name: "Sign in with Acme" }).click();
  await signIn(visitor, login, demo.passwords.get(login) ?? "");
  return visitor;
}

describe("the code app in a browser", () => {
  it("says plainly that the person said no, and nothing was shared", async () => {
    const page = await atCodeApp("grace");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "You said no. Nothing was shared." }).waitFor();
    expect(new URL(page.url()).origin).toBe(demo.codeApp);
    await expectAccessible(page);
    await page.context().close();
  });

  it("signs in, consents, shows the name from the API, renews, keeps notes, signs out", async () => {
    const page = await atCodeApp("ada");
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
    await atCodeApp("ada", page);
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

/** A visitor at the consent page of the token app. */
async function atTokenApp(login: string): Promise<Page> {
  const page = await visit(browser);
  await page.goto(demo.tokenApp);
  await page.getByRole("button", { name: "Sign in with Acme" }).click();
  await signIn(page, login, demo.passwords.get(login) ?? "");
  await page.getByRole("button", { name: "Allow" }).waitFor();
  return page;
}

describe("the token app in a browser", () => {
  it("signs in, consents and shows the name from the API, with no token in storage or address", async () => {
    const page = await atTokenApp("ada");
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
    const page = await atTokenApp("grace");
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
    const page = await atTokenApp("grace");
    await page.goBack();
    await page.goForward();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "You said no. Nothing was shared." }).waitFor();
    await page.context().close();
  });
});

/** Somebody who ran `grantway connect` and signed in at the page it opened. */
async function givenConnecting(login: string) {
  const person = await givenPerson(inject("chromium"));
  const connecting = person.grantway("connect", demo.provider, "--name", "acme", "--scope", "read");
  const page = await person.openedPage();
  await signIn(page, login, demo.passwords.get(login) ?? "");
  return { person, connecting, page };
}

describe("`grantway connect` as the guide describes it, in the browser it opens", () => {
  it("comes back by the loopback address, and calls the API as the person who signed in", async () => {
    const { page, connecting, person } = await givenConnecting("ada");
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByRole("heading", { name: "Connected", exact: true }).waitFor();
    expect(new URL(page.url()).hostname).toBe("127.0.0.1");
    await expectAccessible(page);
    expect(await connecting).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Connected acme\b/) });

    const fetched = await person.grantway("fetch", "acme", `${demo.api}/api/username`);
    expect(fetched).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(fetched.stdout)).toEqual({ username: "ada" });
  });

  it("says on the page and in the terminal that the person said no, and keeps nothing", async () => {
    const { page, connecting, person } = await givenConnecting("grace");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "Not connected" }).waitFor();
    await expectAccessible(page);
    expect(await connecting).toMatchObject({ code: 7, stdout: "" });
    const { stdout } = await person.grantway("list", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ items: [] });
  });
});
