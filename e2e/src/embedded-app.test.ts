import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { expectAccessible, launch, signInAs, visit } from "./browser.ts";
import { embeddedThings, type EmbeddedThings } from "./embedded-things.ts";

/*
 * An app in its frame: launched, renewed, moved to another organisation, suspended and uninstalled, in a browser that blocks cookies
 * of third parties.
 */

const password = "a horse of their own";

let things: EmbeddedThings;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const blocked = ["--test-third-party-cookie-phaseout"];
  [things, browser] = await Promise.all([embeddedThings(password), launch(inject("chromium"), blocked)]);
  page = await visit(browser);
  page.on("console", (message) => {
    if (/policy|Trusted/i.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  await open("tide-north");
  await signInAs(page, "ada", password);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await things.close();
});

const open = (installation: string) => page.goto(`${things.provider.issuer}/console/open/${installation}`);
const frame = (): FrameLocator => page.frameLocator('iframe[title="Tide Tables, an app by Harbour Works"]');
const inFrame = (name: string) => frame().getByRole("button", { name });
/**
 * Clicks what takes its own frame away. A click of the driver would wait for the frame to say that it was clicked, and a frame that is
 * gone before it says so is waited for in vain; so the page in the frame clicks, once nobody waits for it.
 */
const clickAndBeGone = (name: string) =>
  inFrame(name).evaluate((button) => {
    setTimeout(() => (button as unknown as { click: () => void }).click());
  });
/** What an expression comes to in the page in the frame. */
const inside = async (expression: string): Promise<unknown> =>
  page
    .frames()
    .find((one) => one.url() === `${things.app}/`)
    ?.evaluate(expression);
const greeted = (place: string) =>
  frame()
    .getByText(new RegExp(`^Hello .+, in ${place}\\.$`))
    .waitFor();

describe("an app in its frame", () => {
  it("learns who opened it and where, without a cookie and with nothing in its address", async () => {
    await greeted("Northwind");
    expect(await inside("document.cookie")).toBe("");
    expect(await inside("location.href")).toBe(`${things.app}/`);
    expect(await inside("document.referrer")).toBe("");
    await expect.poll(() => page.title()).toBe("Today · Tide Tables · Grantway");
    await page.getByText("Harbour Works, not confirmed").waitFor();
    expect(complaints).toEqual([]);
  });

  it("stands in a sandbox that cannot take the window away, and reads nothing of ours", async () => {
    const sandbox = await page.locator("iframe").getAttribute("sandbox");
    expect(sandbox).not.toMatch(/allow-top-navigation|allow-modals/);
    const reached = await inside("try { window.parent.document.title } catch (error) { error.name }");
    expect(reached).toBe("SecurityError");
  });

  it("gets another launch whenever it asks", async () => {
    const asked: Promise<unknown>[] = [];
    for (const _ of [1, 2]) {
      asked.push(
        page.waitForResponse(
          (reply) => reply.url().endsWith("/launches") && reply.request().method() === "POST",
        ),
      );
      await inFrame("Who am I?").click();
      await asked.at(-1);
    }
    await greeted("Northwind");
  });

  it("says words of its own in the dashboard, told as its own", async () => {
    await inFrame("Save").click();
    await page.getByText("Tide Tables: Saved").waitFor();
  });

  it("says which rights it lacks, in our dialog", async () => {
    await inFrame("Send messages").click();
    const dialog = page.getByRole("dialog", { name: "Tide Tables lacks rights" });
    await dialog.getByText("messages:send").waitFor();
    await expectAccessible(page, picture("rights"));
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  it("gives the focus back at Escape, and is passed over by a link", async () => {
    await inFrame("Save").focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("Tide Tables");
    const skip = page.getByRole("link", { name: "Skip past Tide Tables" });
    await skip.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("after-app");
  });

  it("looks like the dashboard, and is axe clean around it", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => frame().locator("html").getAttribute("data-theme")).toBe("dark");
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => frame().locator("html").getAttribute("data-theme")).toBe("light");
    await expectAccessible(page, picture("open"));
  });

  it("hears what it is notified of", async () => {
    const body = JSON.stringify({ type: "installation.upgraded", data: { installation: "tide-north" } });
    const stamp = String(Math.floor(Date.now() / 1000));
    const key = Buffer.from(things.webhookSecret.slice(6), "base64");
    const signature = createHmac("sha256", key).update(`msg_1.${stamp}.${body}`).digest("base64");
    const headers = {
      "webhook-id": "msg_1",
      "webhook-timestamp": stamp,
      "webhook-signature": `v1,${signature}`,
    };
    expect((await fetch(`${things.app}/hooks`, { method: "POST", headers, body })).status).toBe(204);
    await page.reload();
    await frame().getByText("installation.upgraded").waitFor();
  });

  it("goes over to another organisation, and knows nothing there of the first", async () => {
    await page.getByRole("button", { name: /^Northwind/ }).click();
    await page.getByRole("menuitem", { name: "Southwind" }).click();
    await page.waitForURL("**/open/tide-south");
    await greeted("Southwind");
    await frame().getByText("Nothing yet.").waitFor();
  });

  it("is closed by its own button, and opened again", async () => {
    await clickAndBeGone("Close");
    await page.getByRole("heading", { name: "Tide Tables is closed" }).waitFor();
    await page.getByRole("button", { name: "Open it again" }).click();
    await greeted("Southwind");
  });
});

describe("an app that cannot be opened", () => {
  it("is said to be still loading after three seconds, and not to answer after ten", async () => {
    const silent = createServer(() => undefined);
    await once(silent.listen(0, "127.0.0.1"), "listening");
    embedAt(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/`);
    await open("tide-north");
    await page.getByText("Tide Tables is still loading.").waitFor();
    await page.getByRole("heading", { name: "Tide Tables does not answer" }).waitFor();
    await expectAccessible(page, picture("silent"));
    silent.closeAllConnections();
    silent.close();
  });

  it("is not opened from an address of our own", async () => {
    embedAt(`${things.provider.issuer}/console`);
    await open("tide-north");
    await page.getByRole("heading", { name: "Tide Tables cannot be opened here" }).waitFor();
    expect(await page.locator("iframe").count()).toBe(0);
    embedAt(`${things.app}/`);
  });

  it("goes away when it is suspended or uninstalled elsewhere (promises 3 and 5)", async () => {
    await open("tide-north");
    await greeted("Northwind");
    things.sql(
      `UPDATE installations SET status = 'suspended', suspended_by = '["organisation"]' WHERE id = 'tide-north'`,
    );
    await clickAndBeGone("Who am I?");
    await page.getByRole("heading", { name: "Tide Tables is suspended" }).waitFor();
    await page.getByText("An administrator of Northwind can let it go on.").waitFor();
    await expectAccessible(page, picture("suspended"));
    things.sql(
      "UPDATE installations SET status = 'uninstalled', suspended_by = '[]' WHERE id = 'tide-north'",
    );
    await page.reload();
    await page.getByRole("heading", { name: "Tide Tables is not installed here any more" }).waitFor();
    expect(await page.locator("iframe").count()).toBe(0);
  });

  it("is not there for somebody who left the organisation (promise 14)", async () => {
    await open("tide-south");
    await greeted("Southwind");
    things.sql("DELETE FROM memberships WHERE organisation_id = 'southwind'");
    await page.reload();
    await page.getByRole("heading", { name: "There is no such app here" }).waitFor();
  });
});

function embedAt(url: string): void {
  const manifest = JSON.stringify({ name: "Tide Tables", embed: { url }, scopes: [] });
  things.sql(`UPDATE app_versions SET manifest = '${manifest}' WHERE app_id = 'tide-app'`);
}

/** Where to keep a picture, when pictures are asked for. */
function picture(name: string): string | undefined {
  const folder = process.env["GRANTWAY_SCREENSHOTS"];
  return folder === undefined ? undefined : `${folder}/embedded-${name}`;
}
