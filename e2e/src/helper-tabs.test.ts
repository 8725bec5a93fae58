import { tmpdir } from "node:os";
import type { Browser, Page } from "playwright-core";
import { startServe } from "grantway/serve";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";
import { card, field, givenHelper, type Helper } from "./running-helper.ts";

const pictures = process.env["GRANTWAY_PICTURES"];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function tabAt(page: Page, { serving }: Helper, path: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(serving.origin + path);
  return tab;
}

/** As a browser tells a tab that another one is in front of it; one without windows shows them all. */
function setHidden(page: Page, hidden: boolean): Promise<void> {
  return page.evaluate(`
    Object.defineProperty(document, "hidden", { value: ${hidden}, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    undefined`);
}

describe("several tabs of one browser", () => {
  it("leave a connection for one more, however many there are, and go on when they are seen again", async () => {
    const { helper, page } = await givenHelper(browser, { full: true });
    await card(page, "acme-work").waitFor();
    await setHidden(page, true);
    for (let others = 0; others < 7; others += 1) {
      const tab = await tabAt(page, helper, "/");
      await card(tab, "acme-work").waitFor();
      await setHidden(tab, true);
    }
    await helper.grantway.connections.remove("acme-work");
    await setHidden(page, false);
    await card(page, "acme-work").waitFor({ state: "detached" });
  });

  it("edit one connection without undoing what the other saved", async () => {
    const { helper, page } = await givenHelper(browser, { full: true });
    const one = await tabAt(page, helper, "/connections/acme-work/edit");
    const other = await tabAt(page, helper, "/connections/acme-work/edit");
    await field(one, "Scopes").fill("read write");
    await field(other, "Name").fill("acme-team");
    for (const tab of [one, other]) {
      await tab.getByRole("button", { name: "Save changes" }).click();
      await tab.getByRole("status").filter({ hasText: "are saved" }).waitFor();
    }
    const { requestedScopes } = await helper.grantway.connections.reveal("acme-team");
    expect(requestedScopes).toEqual(["read", "write"]);
  });

  it("keep a half filled form over a new start of the helper, and go on by the link that another tab opens", async () => {
    const { helper, page } = await givenHelper(browser, { full: true });
    const { grantway, serving } = helper;
    await page.goto(`${serving.origin}/connections/acme-work/edit`);
    await field(page, "Scopes").fill("half filled");
    await serving.stop();
    const again = await startServe({
      grantway,
      vault: "default",
      port: Number(new URL(serving.origin).port),
      certificateFolder: tmpdir(),
      say: () => undefined,
    });
    try {
      const alert = page.getByRole("alert").filter({ hasText: "one-time link" });
      await alert.waitFor();
      await expectAccessible(page, pictures && `${pictures}/helper-started-again`);
      const tab = await tabAt(page, helper, "/");
      await tab.getByRole("alert").filter({ hasText: "one-time link" }).waitFor();
      // Only the fragment changes, so the browser itself loads nothing.
      await tab.goto(again.newLink());
      await card(tab, "acme-work").waitFor();
      await alert.waitFor({ state: "detached" });
      expect(await field(page, "Scopes").inputValue()).toBe("half filled");
      await page.getByRole("button", { name: "Save changes" }).click();
      await page.getByRole("status").filter({ hasText: "are saved" }).waitFor();
      expect((await grantway.connections.reveal("acme-work")).requestedScopes).toEqual(["half", "filled"]);
    } finally {
      await again.stop();
    }
  });
});

describe("a browser that comes back with the answer in the fragment", () => {
  it("connects all the same, and keeps no code in the address", async () => {
    const { helper, page } = await givenHelper(browser, { full: true });
    await page.route(/\/authorize/, (route) =>
      route.fulfill({ contentType: "text/html", body: "<h1>Acme</h1>" }),
    );
    await page.goto(`${helper.serving.origin}/connections/new-here`);
    await page.getByRole("button", { name: "Connect new-here" }).click();
    await page.getByRole("heading", { name: "Acme" }).waitFor();
    const callback = await helper.provider.visit(page.url());
    await page.goto(callback.replace("?", "#"));
    await page.getByRole("status").filter({ hasText: "new-here is connected." }).waitFor();
    expect(page.url()).toBe(`${helper.serving.origin}/connections/new-here`);
  });
});
