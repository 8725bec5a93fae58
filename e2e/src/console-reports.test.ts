import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fillNorthwind } from "./apps-of-northwind.ts";
import { expectAccessible, signInAs, visit } from "./browser.ts";
import { openConsole, type OpenConsole, password } from "./open-console.ts";

/* What people report of apps in the console: from the directory to those who review, who close it. */

const markup = `<img src=x onerror="document.title='taken over'"> It asks for my password.`;
const pictures = process.env["GRANTWAY_PICTURES"];
const picture = (name: string) => (pictures === undefined ? undefined : join(pictures, name));

let open: OpenConsole;
let page: Page;
let grace: Page;

beforeAll(async () => {
  const people = [
    ["ada", "Ada Lovelace"],
    ["grace", "Grace Hopper"],
  ] as const;
  open = await openConsole({ address: "/reviews?tab=reports", people });
  page = open.page;
  await fillNorthwind(open);
  // A next version of an app that people have reports about.
  inStore(`INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, submitted_at, revision)
    SELECT v.app_id, v.number + 1, v.manifest, 'h-next', 'submitted', v.created_at, v.created_at, 1
    FROM app_versions v JOIN apps a ON a.id = v.app_id AND a.slug = 'lotus-board'`);
  grace = await visit(open.browser);
  await grace.goto(`${open.provider.issuer}/console/directory/lotus-board`);
  await signInAs(grace, "grace", password);
});
afterAll(() => open.close());
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

function inStore(...statements: readonly string[]): void {
  const db = new DatabaseSync(join(open.provider.folder, "grantway.sqlite"), { timeout: 10_000 });
  for (const statement of statements) db.exec(statement);
  db.close();
}

const row = (text: string | RegExp) => page.getByRole("row").filter({ hasText: text });

describe("a report of an app in the console", () => {
  it("is not there before somebody sends one", async () => {
    await page.getByRole("heading", { name: "No report is open" }).waitFor();
    await expectAccessible(page, picture("reports-empty"));
  });

  it("is sent from the page of the app, with a reason and what has to be said", async () => {
    await grace.getByRole("button", { name: "Report this app…" }).click();
    const dialog = grace.getByRole("dialog", { name: "Report Lotus Board?" });
    await dialog.getByRole("button", { name: "Send report" }).click();
    await dialog.getByText("Choose what is wrong with the app.").waitFor();
    await dialog.getByRole("radio", { name: "Something else" }).check();
    await dialog.getByText("Say in a few words what is wrong with the app.").waitFor();
    await expectAccessible(grace, picture("report-app"));
    await dialog.getByRole("textbox").fill("x".repeat(1_001));
    await dialog.getByText("Your words have more than 1,000 characters.").waitFor();
    await dialog.getByRole("textbox").fill(markup);
    await dialog.getByRole("button", { name: "Send report" }).click();
    await grace.getByText("Your report of Lotus Board was sent.").waitFor();
    await grace.getByRole("heading", { name: "You reported it" }).waitFor();
    expect(await grace.getByRole("button", { name: "Report this app…" }).count()).toBe(0);
    await expectAccessible(grace, picture("report-sent"));
  });

  it("stands in the review area with its words as text, beside those of people who are gone", async () => {
    inStore(`INSERT INTO app_reports (id, app_id, user_id, reason, note, status, created_at)
      SELECT '0', id, NULL, 'impersonation', '', 'open', ${Date.now()} FROM apps WHERE slug = 'lotus-board'`);
    await page.reload();
    await row(/Something else.*It asks for my password/).waitFor();
    await row(/It pretends to be somebody else.*Somebody who was deleted/).waitFor();
    expect(await page.title()).not.toContain("taken over");
    expect(await page.locator("main img").count()).toBe(0);
    await page.getByRole("tab", { name: "Reports (2)" }).waitFor();
    await expectAccessible(page, picture("reports"));
  });

  it("is counted with every app, with what waits, and shown where a version is decided", async () => {
    await page.getByRole("tab", { name: "All apps" }).click();
    await row("Lotus Board").getByRole("link", { name: "2 open Lotus Board" }).waitFor();
    await row("Acme Sync").getByText("None open").waitFor();
    await expectAccessible(page, picture("reports-apps"));
    await page.getByRole("tab", { name: "Waiting" }).click();
    await row("Lotus Board, version 2").getByText("2 open").waitFor();
    await page.getByRole("link", { name: "Lotus Board, version 2" }).click();
    await page.getByRole("heading", { name: "What people reported" }).waitFor();
    await row(/It asks for my password/).waitFor();
    await expectAccessible(page, picture("reports-version"));
    await page.getByRole("link", { name: "2 open Lotus Board" }).click();
    await row(/It asks for my password/).waitFor();
    expect(new URL(page.url()).searchParams.get("tab")).toBe("reports");
  });

  it("is closed with what it came to, and can be sent again then", async () => {
    await page.getByRole("button", { name: "Close… Lotus Board, grace" }).click();
    const dialog = page.getByRole("dialog", { name: "Close this report of Lotus Board?" });
    await dialog.getByRole("button", { name: "Close report" }).click();
    await dialog.getByText("Choose what it came to.").waitFor();
    await expectAccessible(page, picture("reports-close"));
    await dialog.getByRole("radio", { name: "Nothing is wrong" }).check();
    await dialog.getByRole("button", { name: "Close report" }).click();
    await page.getByText("The report of Lotus Board is closed.").waitFor();
    await expect.poll(() => row(/It asks for my password/).count()).toBe(0);
    // The button that was pressed is gone with its row: the keyboard goes on at the list.
    const focused = page.locator("main .list :focus, main div:focus:has(> .list)");
    await expect.poll(() => focused.count()).toBe(1);
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("menuitem", { name: "Closed" }).click();
    await row(/It asks for my password.*Nothing is wrong/).waitFor();
    await expectAccessible(page, picture("reports-closed"));
    await grace.reload();
    await grace.getByRole("button", { name: "Report this app…" }).waitFor();
  });

  it("that is filtered for and not there is said so, and all that are open are offered again", async () => {
    await open.go("/reviews?tab=reports&app=nothing");
    await page.getByRole("heading", { name: "No report matches" }).waitFor();
    await expectAccessible(page, picture("reports-no-match"));
    await page.getByRole("button", { name: "Show all that are open" }).click();
    await row(/Somebody who was deleted/).waitFor();
  });

  it("that cannot be read leaves what was there, and is asked for again", async () => {
    // Not out of reach: then the page would ask again by itself, and take the button away.
    await page.route("**/api/v1/app-reports?**", (route) => route.fulfill({ status: 503, body: "" }));
    await page.reload();
    await page.getByRole("button", { name: "Try again" }).waitFor();
    await expectAccessible(page, picture("reports-failed"));
    await page.unroute("**/api/v1/app-reports?**");
    await page.getByRole("button", { name: "Try again" }).click();
    await row(/Somebody who was deleted/).waitFor();
    // The browser tells of each answer that was meant.
    const complaints = open.complaints.splice(0);
    expect(complaints.filter((text) => !text.includes("status of 503"))).toEqual([]);
  });

  it("reads from the right in Arabic", async () => {
    await page.getByRole("button", { name: /your menu/ }).click();
    await page.getByRole("menuitem", { name: "Appearance and language" }).click();
    await page.getByLabel("Language", { exact: true }).selectOption("ar");
    await page.getByRole("dialog", { name: "المظهر واللغة" }).waitFor();
    await open.go("/reviews?tab=reports");
    await row(/ينتحل صفة جهة أخرى/).waitFor();
    await expectAccessible(page, picture("reports-arabic"));
  });
});
