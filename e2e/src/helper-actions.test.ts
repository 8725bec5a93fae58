import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";
import { card, field, givenHelper, openHelper } from "./running-helper.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const full = () => givenHelper(browser, { full: true });

async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${name}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

describe("what a person does with a connection", () => {
  it("refreshes, and is told; is told as plainly when it fails, and sees it on the card", async () => {
    const { helper, page } = await full();
    await page.getByRole("button", { name: "Refresh acme-work" }).click();
    await page.getByRole("status").filter({ hasText: "acme-work has a fresh token" }).waitFor();
    helper.provider.set({ fault: "outage" });
    await page.getByRole("button", { name: "Refresh acme-work" }).click();
    await page.getByRole("alert").filter({ hasText: "Failed: " }).waitFor();
    await card(page, "acme-work").getByText("Refresh failed").waitFor();
    const said = (await page.getByRole("alert").locator("p").textContent())?.replace("Failed: ", "") ?? "";
    await card(page, "acme-work").getByText(said).waitFor();
    await expectAccessible(page);
    await page.getByRole("alert").getByRole("button", { name: "Close this notice" }).click();
    expect(await page.getByRole("alert").textContent()).toBe("");
  });

  it("copies a call that holds no token", async () => {
    const { helper, page } = await full();
    await page.getByRole("button", { name: "Copy as curl acme-work" }).click();
    await page.getByRole("status").filter({ hasText: "Copied." }).waitFor();
    const text = await page.evaluate<string>("navigator.clipboard.readText()");
    const { tokens } = await helper.grantway.connections.reveal("acme-work");
    expect(text).toContain("$(grantway token acme-work)");
    expect(text).not.toContain(tokens?.accessToken);
  });

  it("edits: renames, keeps the secret, and learns that new scopes need a new sign-in", async () => {
    const { helper, page } = await full();
    await choose(page, "acme-work", "Edit");
    await field(page, "Name").fill("acme-team");
    await field(page, "Scopes").fill("read write");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByRole("status").filter({ hasText: "Connect again to get write" }).waitFor();
    const kept = await helper.grantway.connections.reveal("acme-team");
    expect([kept.client.secret, kept.requestedScopes]).toEqual(["client secret", ["read", "write"]]);
  });

  it("changes an endpoint of a provider of the catalogue, for one connection alone", async () => {
    const { helper, page } = await full();
    await page.goto(`${helper.serving.origin}/connections/acme-work/edit`);
    await page.getByRole("button", { name: "Change its endpoints for this connection" }).click();
    await field(page, "Revocation endpoint").fill(`${helper.provider.issuer}/elsewhere`);
    await page.getByText("All fields as JSON").click();
    await expect.poll(() => field(page, "Definition").inputValue()).toContain("/elsewhere");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByText("Acme, defined by hand").waitFor();
    const { endpoints } = await helper.grantway.connections.definition("acme-work");
    expect(endpoints?.revocation).toBe(`${helper.provider.issuer}/elsewhere`);
    expect((await helper.grantway.connections.definition("acme-idle")).endpoints?.revocation).toBe(
      `${helper.provider.issuer}/revoke`,
    );
  });

  it("revokes after being told what follows, and may say no", async () => {
    const { helper, page } = await full();
    await choose(page, "acme-work", "Revoke…");
    const dialog = page.getByRole("dialog", { name: "Revoke acme-work?" });
    await dialog.getByText("Programs that use acme-work stop working").waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    expect((await helper.grantway.connections.get("acme-work")).status).toBe("connected");
    await choose(page, "acme-work", "Revoke…");
    await dialog.getByRole("button", { name: "Revoke" }).click();
    await page.getByRole("status").filter({ hasText: "Acme ended the access of acme-work" }).waitFor();
    await card(page, "acme-work").getByText("Not connected").waitFor();
  });

  it("disconnects, and leaves for the provider's page that signs this browser out", async () => {
    const { helper, page } = await full();
    await choose(page, "acme-work", "Disconnect and sign out…");
    const dialog = page.getByRole("dialog", { name: "Disconnect acme-work and sign out?" });
    await dialog.getByText("This browser goes to Acme").waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Disconnect and sign out" }).click();
    await page.getByText("You are signed out.").waitFor();
    expect(new URL(page.url()).searchParams.has("id_token_hint")).toBe(false);
    expect((await helper.grantway.connections.get("acme-work")).status).toBe("not_connected");
  });

  it("deletes after being told what follows, ending the access first unless told not to", async () => {
    const { helper, page } = await full();
    await choose(page, "acme-work", "Delete…");
    const dialog = page.getByRole("alertdialog", { name: "Delete acme-work?" });
    await dialog.getByLabel("End the access at Acme first").uncheck();
    await dialog.getByText("Acme is not told").waitFor();
    await dialog.getByLabel("End the access at Acme first").check();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("status").filter({ hasText: "acme-work is deleted." }).waitFor();
    await card(page, "acme-work").waitFor({ state: "detached" });
    expect(helper.provider.seen.some(({ path }) => path === "/revoke")).toBe(true);
  });

  it("meets a provider that says no, and reads what it said", async () => {
    const { helper, page } = await full();
    helper.provider.set({ consent: "deny" });
    await page.getByRole("button", { name: "Connect new-here" }).click();
    await page.getByRole("alert").filter({ hasText: /\S/ }).waitFor();
    await page.getByRole("heading", { level: 1, name: "new-here" }).waitFor();
    expect(page.url()).not.toContain("notice");
    await expectAccessible(page);
  });

  it("is not left alone at an address that leads nowhere", async () => {
    const { helper, page } = await full();
    await page.goto(`${helper.serving.origin}/connections/gone`);
    await page.getByRole("heading", { level: 1, name: "No connection gone" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "All connections" }).click();
    await card(page, "acme-work").waitFor();
  });
});

describe("a screen that a defect ends", () => {
  it("says what is kept, and leaves the way to the others open", async () => {
    const { helper } = await full();
    // React reports what it caught in the console, where the first page would be blamed for it.
    const page = await openHelper(browser, helper);
    await page.route("**/api/connections/acme-work", (route) => route.fulfill({ json: { scopes: 1 } }));
    await page.goto(`${helper.serving.origin}/connections/acme-work`);
    await page.getByRole("heading", { level: 1, name: "This screen stopped" }).waitFor();
    await expectAccessible(page);
    await page.unroute("**/api/connections/acme-work");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Acme, from the catalogue").waitFor();
    await page.context().close();
  });
});

describe("with the keyboard alone", () => {
  const focused = (page: Page) =>
    page.evaluate<string>("(document.activeElement?.textContent ?? '').replaceAll(/\\s+/g, ' ').trim()");

  it("one gets from the list through menu and dialog and back to where one was", async () => {
    const { page } = await full();
    await page.getByRole("button", { name: "More for acme-work" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Connect again");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toBe("Edit");
    await page.keyboard.type("de");
    await expect.poll(() => focused(page)).toBe("Delete…");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toBe("Connect again");
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toContain("More for acme-work");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toBe("Connect again");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.getByRole("alertdialog", { name: "Delete acme-work?" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toContain("More for acme-work");
  });

  it("one adds a connection: every screen begins at its heading, every control has its turn", async () => {
    const { helper, page } = await givenHelper(browser);
    await page.getByRole("link", { name: "Add a connection" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Add a connection");
    // The catalogue is still loading when the heading gets the focus.
    await page.getByRole("searchbox").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("Acme keys");
    await page.getByRole("link", { name: "Acme keys" }).waitFor();
    await page.getByRole("link", { name: "Acme", exact: true }).waitFor({ state: "detached" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Connect to Acme keys" }).waitFor();
    await expect.poll(() => focused(page)).toContain("Connect to");
    await field(page, "Name").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Connect acme-keys");
    // The provider's fields are still loading when the heading gets the focus.
    await page.locator("input[type=password]").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("user:key");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "acme-keys is connected." }).waitFor();
    expect((await helper.grantway.connections.get("acme-keys")).status).toBe("connected");
  });
});
