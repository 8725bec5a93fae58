import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillNorthwind } from "./apps-of-northwind.ts";
import { expectAccessible } from "./browser.ts";
import { openConsole, type OpenConsole, password } from "./open-console.ts";

/* What an administrator of an organisation does with its apps, requests and policy, one after the other. */

let open: OpenConsole;
let page: Page;
const pictures = process.env["GRANTWAY_PICTURES"];
const picture = (name: string) => (pictures === undefined ? undefined : `${pictures}/${name}`);

beforeAll(async () => {
  const people = [
    ["ada", "Ada Lovelace"],
    ["grace", "Grace Hopper"],
  ] as const;
  const address = "/organisations/northwind/installed";
  open = await openConsole({ address, people, as: ["ada", password], fill: fillNorthwind });
  ({ page } = open);
});
afterAll(() => open.close());

const go = (address: string) => open.go(address);
const button = (name: string | RegExp) => page.getByRole("button", { name });
const link = (name: string) => page.getByRole("link", { name, exact: true });
const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const told = (text: string) => page.getByRole("status").filter({ hasText: text }).first().waitFor();

describe("connected apps of an organisation", () => {
  it("are listed with what they can do, and say where there is no match", async () => {
    await page
      .getByRole("row", { name: /Acme Sync.*Can change 1 thing and see 1.*New rights waiting/ })
      .waitFor();
    await expectAccessible(page, picture("connected"));
    await page.getByRole("searchbox").fill("nothing of this name");
    await page.getByText("No app matches").waitFor();
    await expectAccessible(page, picture("connected-no-match"));
    await button("Show all apps").click();
    await button("Filter").click();
    await page.getByRole("menuitem", { name: "Not verified" }).click();
    await page.getByText("No app matches").waitFor();
    await go("/organisations/northwind/installed?show=pending");
    await link("Acme Sync").waitFor();
  });

  it("ask for what is new alone, with two answers that weigh the same", async () => {
    await link("Acme Sync").click();
    await heading("Acme Sync").waitFor();
    await page.getByText("To tidy up.").waitFor();
    const right = (name: string) => page.getByRole("listitem").filter({ hasText: name });
    await right("See your orders").getByText("Last used 2 days ago").waitFor();
    await right("Change your orders").getByText("No use is known").waitFor();
    const [keep, allow] = [button("Keep current access"), button(/^Allow \d new$/)];
    expect((await keep.boundingBox())?.width).toBe((await allow.boundingBox())?.width);
    await expectAccessible(page, picture("rights"));
    await page.getByRole("checkbox", { name: "Delete your orders" }).check();
    await button("Allow 1 new").click();
    await told("Acme Sync has its new rights.");
    await page.getByRole("tab", { name: "Receipts" }).click();
    await page.getByText("Delete your orders").first().waitFor();
    await expectAccessible(page, picture("receipts"));
  });

  it("lose one right at once, after a question", async () => {
    await page.getByRole("tab", { name: "Rights" }).click();
    await button("Remove this right Delete your orders").click();
    const question = page.getByRole("alertdialog", { name: "Take “Delete your orders” from Acme Sync?" });
    await question.getByRole("button", { name: "Remove this right" }).click();
    await told("Acme Sync no longer has “Delete your orders”.");
    await page.getByText("Taken back").waitFor();
  });

  it("are paused above being uninstalled, which says in numbers what ends", async () => {
    await page.getByRole("tab", { name: "Danger" }).click();
    await button("Pause").click();
    await told("Acme Sync is paused.");
    await button("Resume").click();
    await told("Acme Sync goes on.");
    await button("Uninstall…").click();
    const question = page.getByRole("alertdialog", { name: "Uninstall Acme Sync from Northwind Traders?" });
    await question.getByText("Nobody uses it.").waitFor();
    await expectAccessible(page, picture("uninstall"));
    await question.getByRole("textbox").fill("acme-sync");
    await question.getByRole("button", { name: "Uninstall" }).click();
    await told("Acme Sync is uninstalled.");
    await page.getByText("Apps can only see what you allow.").waitFor();
    await expectAccessible(page, picture("connected-empty"));
  });
});

describe("requests to an organisation", () => {
  it("tell who asks for what and why, and the second of two who decide is told", async () => {
    await go("/organisations/northwind/requests");
    await page.getByText("We need it for the winter orders.").waitFor();
    await expectAccessible(page, picture("requests"));
    await link("Lotus Board").click();
    await heading("Lotus Board").waitFor();
    await page.getByText("Change your orders").waitFor();
    await expectAccessible(page, picture("request"));
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole("button", { name: "Deny…" }).click();
    await other.getByRole("dialog").getByRole("button", { name: "Deny" }).click();
    await other.getByText("Say why.").waitFor();
    await page.getByRole("button", { name: "Approve" }).click();
    await told("Lotus Board is installed.");
    await other.getByRole("textbox", { name: "Reason" }).fill("Too much.");
    await other.getByRole("dialog").getByRole("button", { name: "Deny" }).click();
    await other.getByText(/ decided this meanwhile\. Nothing of yours was saved\./).waitFor();
    await other.getByText("Approved").first().waitFor();
    await other.close();
    await go("/organisations/northwind/requests");
    await page.getByText("Nothing waits for you").waitFor();
    await expectAccessible(page, picture("requests-empty"));
  });
});

describe("the policy of an organisation", () => {
  it("is put in order by the keyboard, tried with the last 30 days, and saved", async () => {
    await go("/organisations/northwind/policy");
    await page.getByText("Members may install verified apps asking for low-risk rights.").waitFor();
    await button("Add a sentence").click();
    await page.getByRole("radio", { name: "Blocked" }).check();
    await page.getByRole("combobox", { name: "Published by" }).selectOption("unverified");
    await page.getByText("Members may not install apps of publishers nobody verified.").waitFor();
    await page.getByText("1 of 1 wishes would have been answered otherwise.").waitFor();
    await page.getByText("1 wish would have been blocked instead of asked for.").waitFor();
    await expectAccessible(page, picture("policy"));
    await button("Done sentence 2").click();
    await button("Edit sentence 2").focus();
    await page.keyboard.press("Alt+ArrowUp");
    await told("Now sentence 1 of 2.");
    expect(await page.evaluate("document.activeElement.id")).toBe("rules.0.edit");
    await button("Save").click();
    await told("The policy of Northwind Traders is saved.");
    await page.reload();
    await page.getByText("Members may not install apps of publishers nobody verified.").waitFor();
  });

  it("says which sentence never decides", async () => {
    await button("Add a sentence").click();
    await button("Done sentence 3").click();
    await button("Add a sentence").click();
    await page.getByText("Never decides: sentence 3 fits whatever this one does.").waitFor();
  });

  it("hides an app from the directory of its members", async () => {
    await go("/organisations/northwind/policy?tab=directory");
    await button("Hide Acme Sync").click();
    await button("Show Acme Sync").waitFor();
    await expectAccessible(page, picture("curation"));
  });
});
