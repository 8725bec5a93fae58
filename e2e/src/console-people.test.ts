import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, signIn, visit } from "./browser.ts";
import { openConsole, type OpenConsole, password } from "./open-console.ts";

/* People, sessions and the audit in the console, as an administrator sees them. */

let open: OpenConsole;
let page: Page;

beforeAll(async () => {
  const people = [
    ["ada", "Ada Lovelace"],
    ["grace", "Grace Hopper"],
  ] as const;
  open = await openConsole({ address: "/people", people });
  page = open.page;
  await page.getByRole("link", { name: "Ada Lovelace" }).waitFor();
});
afterAll(() => open.close());
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

const names = () => page.locator("tbody .cell-name").allTextContents();
const told = (text: string) => page.getByRole("status").filter({ hasText: text }).first().waitFor();

async function act(item: string | RegExp): Promise<void> {
  await page
    .getByRole("button", { name: /^Actions/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: item }).click();
}

describe("the list of people", () => {
  it("keeps what it is filtered, searched and sorted by in the address: reload and back show the same", async () => {
    await open.go("/people");
    await page.getByRole("button", { name: "Filter" }).click();
    await page.getByRole("group", { name: "Role" }).getByRole("menuitem", { name: "User" }).click();
    await expect.poll(names).toEqual(["Ada Lovelace", "Grace Hopper"]);
    await page.getByRole("searchbox").fill("gra");
    await expect.poll(names).toEqual(["Grace Hopper"]);
    await page.getByRole("button", { name: "Created" }).click();
    await expect.poll(() => new URL(page.url()).search).toBe("?role=user&search=gra&sort=created");
    await page.reload();
    await expect.poll(names).toEqual(["Grace Hopper"]);
    expect(await page.getByRole("searchbox").inputValue()).toBe("gra");
    await page.getByRole("link", { name: "Grace Hopper" }).click();
    await page.getByRole("heading", { name: "Grace Hopper" }).waitFor();
    await page.goBack();
    await expect.poll(names).toEqual(["Grace Hopper"]);
    await page.getByRole("searchbox").fill("nobody of this name");
    await page.getByText("Nobody matches").waitFor();
    await page.getByRole("button", { name: "Show everybody" }).click();
    await expect.poll(names).toContain("Ada Lovelace");
  });

  it("acts on some, and reports who could not be changed and why", async () => {
    await open.go("/people");
    await page.getByLabel("Select all that are shown").check();
    await page.getByRole("button", { name: "Suspend", exact: true }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Suspend" }).click();
    const report = page.getByRole("region", { name: "Suspending people" });
    await report.getByText("2 done.").waitFor();
    // The last administrator stays.
    await report.getByText("1 failed").waitFor();
    await expectAccessible(page);
    await report.getByRole("button", { name: "Close" }).click();
    await page.getByLabel("Select all that are shown").check();
    await page.getByRole("button", { name: "Activate", exact: true }).click();
    await page.getByRole("region", { name: "Activating people" }).getByText("3 done.").waitFor();
  });
});

describe("somebody new", () => {
  it("is made, with what is wrong told at its field, and nothing typed is lost", async () => {
    await open.go("/people");
    await page.getByRole("link", { name: "New person" }).click();
    await page.getByRole("heading", { name: "New person" }).waitFor();
    await page.getByLabel("Username").fill("eve");
    await page.getByLabel("Email").fill("nonsense");
    await page.getByRole("button", { name: "Create the account" }).click();
    await page.locator(".field-error").filter({ hasText: "name@example.com" }).waitFor();
    expect(await page.getByLabel("Username").inputValue()).toBe("eve");
    await page.getByLabel("Email").fill("eve@example.com");
    await page.getByRole("button", { name: "Create the account" }).click();
    await told("eve has an account.");
    await page.getByRole("heading", { name: "eve" }).waitFor();
    await expectAccessible(page);
  });
});

describe("a person", () => {
  it("is suspended at once, which can be taken back, and gets a one-time link for a password", async () => {
    await open.go("/people?search=grace");
    await page.getByRole("link", { name: "Grace Hopper" }).click();
    await page.getByRole("heading", { name: "Grace Hopper" }).waitFor();
    await act("Suspend");
    await told("Grace Hopper is suspended");
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await told("Grace Hopper can sign in again.");
    await act(/password link/);
    await page.getByRole("button", { name: "Make the link" }).click();
    await page.getByText("Copy it now").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Close", exact: true }).last().click();
  });

  it("is deleted after the consequences were told in numbers and their username was typed", async () => {
    await act("Delete…");
    const question = page.getByRole("alertdialog", { name: "Delete Grace Hopper?" });
    await question.getByText("No session ends.").waitFor();
    await question.getByRole("button", { name: "Delete" }).click();
    await question.getByText("This is not “grace”.").waitFor();
    await question.getByRole("textbox").fill("grace");
    await question.getByRole("button", { name: "Delete" }).click();
    await told("Grace Hopper is deleted.");
    await expect.poll(names).not.toContain("Grace Hopper");
  });
});

describe("sessions", () => {
  it("are found by a part of the person, device or address, and ended after a question", async () => {
    const other = await visit(open.browser);
    await other.goto(`${open.provider.issuer}/sign-in`);
    await signIn(other, "ada", password);
    await other.context().close();
    await open.go("/sessions?search=ada");
    await expect.poll(names).toEqual(["ada"]);
    await expectAccessible(page);
    await act("End the session");
    await page.getByRole("alertdialog").getByRole("button", { name: "End the session" }).click();
    await told("The session of ada has ended.");
    await page.getByText("Nothing matches").waitFor();
    await page.getByRole("tab", { name: "Token families" }).click();
    await page.getByText("No app has tokens").waitFor();
  });
});

describe("the audit", () => {
  it("is searched by who, what and when, and saved as a file by the browser itself", async () => {
    await open.go("/audit?search=root&span=hour&action=user.updated");
    await page.getByRole("button", { name: "Remove the filter Last hour" }).waitFor();
    await expect.poll(async () => new Set(await names())).toEqual(new Set(["Profile changed"]));
    await expectAccessible(page);
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "As CSV" }).click(),
    ]);
    expect([download.suggestedFilename(), await download.failure()]).toEqual(["audit.csv", null]);
  });

  it("shows of each record what was before and what is after", async () => {
    await page.getByRole("link", { name: "Profile changed" }).first().click();
    await page.getByRole("row").filter({ hasText: "suspended" }).filter({ hasText: "active" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Everything of this request" }).click();
    await expect.poll(names).toEqual(["Profile changed"]);
  });
});
