import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillNorthwind } from "./apps-of-northwind.ts";
import { expectAccessible } from "./browser.ts";
import { openConsole, type OpenConsole, password } from "./open-console.ts";

/* The directory and one's own apps, as a member sees them who has no part in any administration. */

let open: OpenConsole;
let page: Page;
const pictures = process.env["GRANTWAY_PICTURES"];
const picture = (name: string) => (pictures === undefined ? undefined : `${pictures}/${name}`);

beforeAll(async () => {
  const people = [
    ["ada", "Ada Lovelace"],
    ["grace", "Grace Hopper"],
  ] as const;
  open = await openConsole({ address: "/", people, as: ["grace", password] });
  ({ page } = open);
  await page.getByRole("heading", { name: "Apps directory" }).waitFor();
});
afterAll(() => open.close());

const go = (address: string) => open.go(address);

describe("the directory", () => {
  it("is where everybody comes to who administers nothing, and says what it is good for while it is empty", async () => {
    await page.getByText("No apps yet").waitFor();
    await page.getByText("Apps can only see what you allow.").waitFor();
    await expectAccessible(page, picture("directory-empty"));
    await fillNorthwind(open);
  });

  it("shows apps with their publisher, badge and what they can do, and is searched by name and category", async () => {
    await go("/directory");
    await page.getByRole("link", { name: "Acme Sync" }).waitFor();
    await page.getByText("Verified: acme.example").waitFor();
    await page.getByText("Not verified").waitFor();
    await expectAccessible(page, picture("directory"));
    await page.getByRole("searchbox").fill("lotus");
    await expect.poll(() => page.locator(".app-card h2").allTextContents()).toEqual(["Lotus Board"]);
    expect(new URL(page.url()).search).toBe("?search=lotus");
    await page.getByRole("button", { name: "Filter" }).click();
    await page.getByRole("menuitem", { name: "Finance" }).click();
    await page.getByText("No app matches").waitFor();
    await expectAccessible(page, picture("directory-no-match"));
    await page.getByRole("button", { name: "Show all apps" }).click();
    await page.getByRole("link", { name: "Acme Sync" }).waitFor();
  });

  it("tells of an app what it asks for, and what can be done in each organisation", async () => {
    await page.getByRole("link", { name: "Acme Sync" }).click();
    await page.getByRole("heading", { name: "Acme Sync" }).waitFor();
    await page.getByText("Delete your orders").waitFor();
    await page.getByRole("main").getByText("Northwind Traders").first().waitFor();
    await page.getByText("Installed", { exact: true }).first().waitFor();
    await expectAccessible(page, picture("app"));
    await go("/directory/lotus-board");
    await page.getByText("Requested").waitFor();
    await page.getByText("We have not confirmed who runs this app.").waitFor();
    await go("/directory/nothing-of-this-name");
    await page.getByRole("heading", { name: "There is no such app" }).waitFor();
    await expectAccessible(page);
  });

  it("keeps what was there when the server fails, and says so", async () => {
    await page.route("**/api/v1/directory?**", (route) => route.fulfill({ status: 503, body: "" }));
    await go("/directory");
    await page.getByRole("button", { name: "Try again" }).waitFor();
    await expectAccessible(page, picture("directory-failed"));
    await page.unroute("**/api/v1/directory?**");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("link", { name: "Acme Sync" }).waitFor();
  });

  it("is found by the keyboard alone, and its apps by their names in the search of everything", async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").and(page.locator(":focus")).waitFor();
    await page.keyboard.type("lotus");
    await page.getByRole("option", { name: /Lotus Board/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Lotus Board" }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("m");
    await page.getByRole("heading", { name: "My apps" }).waitFor();
  });
});

describe("one's own apps", () => {
  it("begin with what waits for approval, which can be reminded of once a day and withdrawn", async () => {
    await page.getByRole("heading", { name: "Waiting for approval" }).waitFor();
    await expectAccessible(page, picture("mine"));
    await page.getByRole("button", { name: "Remind Lotus Board" }).click();
    await page.getByText("are reminded").waitFor();
    await page.getByRole("button", { name: "Remind Lotus Board" }).click();
    await page.getByText("within the last day").waitFor();
    await page.getByRole("button", { name: "Withdraw Lotus Board" }).click();
    await page.getByText("The request for Lotus Board is withdrawn.").waitFor();
  });

  it("reads from the right in Arabic", async () => {
    await go("/directory");
    await page.getByRole("button", { name: /your menu/ }).click();
    await page.getByRole("menuitem", { name: "Appearance and language" }).click();
    await page.getByLabel("Language", { exact: true }).selectOption("ar");
    await page.getByRole("dialog", { name: "المظهر واللغة" }).waitFor();
    await go("/directory");
    await page.getByRole("link", { name: "Acme Sync" }).waitFor();
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    await expectAccessible(page, picture("directory-arabic"));
  });
});
