import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, signInAs, visit } from "./browser.ts";
import { openConsole, type OpenConsole, password } from "./open-console.ts";
import { putOrganisation } from "./portal-organisation.ts";

/* What is decided about an app of somebody else: submitted, rejected with a reason, submitted again, approved, released, stopped. */

const notes = "https://notes.example";
const pictures = process.env["GRANTWAY_PICTURES"];

let open: OpenConsole;
let page: Page;
let dana: Page;

beforeAll(async () => {
  open = await openConsole({ address: "/reviews", people: [["dana", "Dana Developer"]] });
  page = open.page;
  await open.provider.administer(["apis", "create", notes, "--name", "Notes"]);
  const erase = ["--title", "Erase notes", "--risk", "high", "--access", "change"];
  await open.provider.administer(["scopes", "create", "notes:erase", "--api", notes, ...erase]);
  putOrganisation(open.provider, { slug: "acme", name: "Acme", people: { dana: "owner" } });
  dana = await visit(open.browser);
  await dana.goto(`${open.provider.issuer}/console/organisations/acme/new/apps`);
  await signInAs(dana, "dana", password);
});
afterAll(() => open.close());
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

const look = (name: string) => expectAccessible(page, pictures && `${pictures}/review-${name}`);
const told = (on: Page, text: string | RegExp) => on.getByRole("status").filter({ hasText: text }).waitFor();
const button = (on: Page | Locator, name: string) => on.getByRole("button", { name, exact: true });
const link = (on: Page, name: string) => on.getByRole("link", { name, exact: true });
const heading = (on: Page, name: string) => on.getByRole("heading", { name, exact: true });

/** What a reviewer reads of an app that asks for a high risk. */
const manifest = {
  name: "Notes Sync",
  summary: "Keeps your notes in step.",
  description: "Notes, in step.",
  homepage: "https://acme.example",
  privacyPolicy: "https://acme.example/privacy",
  support: "https://acme.example/help",
  scopes: [{ scope: "notes:erase", purpose: "To erase what you erased elsewhere." }],
};

describe("the review of apps", () => {
  it("begins with nothing that waits", async () => {
    await heading(page, "Nothing waits").waitFor();
    await look("empty");
    await page.getByRole("tab", { name: "All apps" }).click();
    await heading(page, "No apps yet").waitFor();
  });

  it("shows what somebody submitted: what is different, its risk, its publisher, what machines found", async () => {
    await dana.getByRole("textbox", { name: "Name" }).fill("Notes Sync");
    await button(dana, "Create app").click();
    await link(dana, "Go to Notes Sync").click();
    await link(dana, "Edit the manifest").click();
    await dana.getByRole("tab", { name: "JSON" }).click();
    await dana
      .getByRole("textbox", { name: "Manifest as JSON" })
      .fill(JSON.stringify(manifest, undefined, 2));
    await dana.getByText("Nothing is wrong with it.").waitFor();
    await button(dana, "Save").click();
    await told(dana, "The draft is saved.");
    await button(dana, "Submit").click();
    await told(dana, "Version 1 waits for its review.");

    await page.goto(`${open.provider.issuer}/console/overview`);
    await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("v");
    await page.getByRole("row", { name: /Notes Sync, version 1.*Acme.*High/ }).waitFor();
    await look("queue");
    await link(page, "Notes Sync, version 1").click();
    await page.getByText("Asks for notes:erase").waitFor();
    await page.getByText("no proven domain").waitFor();
    await page.getByText("High risk").waitFor();
    await look("version");
  });

  it("is rejected with a reason that its developers read, and submitted again", async () => {
    await button(page, "Reject").click();
    const question = page.getByRole("alertdialog", { name: "Reject Notes Sync, version 1?" });
    await button(question, "Reject").click();
    await question.getByText("Say why").waitFor();
    await look("reject");
    await question.getByRole("textbox").fill("Say which notes you erase.");
    await button(question, "Reject").click();
    await told(page, "Notes Sync, version 1 is rejected.");

    await dana.reload();
    await dana.getByText("Say which notes you erase.").waitFor();
    await expectAccessible(dana, pictures && `${pictures}/review-rejected`);
    await link(dana, "Notes Sync").click();
    await button(dana, "Begin the next version").click();
    await dana
      .getByRole("textbox", { name: "Purpose" })
      .fill("To erase the notes that you erased elsewhere.");
    await button(dana, "Save").click();
    await told(dana, "The draft is saved.");
    await button(dana, "Submit").click();
    await told(dana, "Version 2 waits for its review.");
  });

  it("is approved, released, and stopped by the platform after what that stops was shown", async () => {
    await page.goto(`${open.provider.issuer}/console/reviews`);
    await link(page, "Notes Sync, version 2").click();
    await button(page, "Approve").click();
    await button(page.getByRole("alertdialog"), "Approve").click();
    await told(page, "Notes Sync, version 2 is approved.");
    await dana.reload();
    await button(dana, "Release").click();
    await told(dana, "Version 2 is released.");

    await page.goto(`${open.provider.issuer}/console/reviews?tab=apps`);
    await link(page, "Notes Sync").click();
    await button(page, "Suspend for the platform…").click();
    const question = page.getByRole("alertdialog", { name: "Stop Notes Sync everywhere?" });
    await question.getByText("It is installed nowhere.").waitFor();
    await look("stop");
    await question.getByRole("textbox").fill("It erases what it should not.");
    await button(question, "Stop it").click();
    await told(page, "Notes Sync is suspended.");
    await page.getByText("It erases what it should not.").waitFor();
    await button(page, "Take it back").click();
    await told(page, "The platform’s suspension of Notes Sync is taken back.");
    await page.goto(`${open.provider.issuer}/console/reviews?tab=apps&search=nothing+like+it`);
    await heading(page, "No app matches").waitFor();
    await look("no-match");
  });
});
