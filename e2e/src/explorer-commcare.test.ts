import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, lookAt, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";
import { startCommcare, type Commcare } from "./commcare.ts";

/* The explorer with two regions of CommCare HQ, for which the stand-in stands in. */

let browser: Browser;
let commcare: Commcare;
let page: Page;

beforeAll(async () => {
  [browser, commcare] = await Promise.all([openBrowser(), startCommcare()]);
  page = await visit(browser);
  await page.goto(`${commcare.explorer}/explorer`);
});
afterAll(async () => {
  await browser.close();
  await commcare.stop();
});

const button = (name: string | RegExp) => page.getByRole("button", { name });
const operation = (name: string) =>
  page
    .getByRole("region", { name: "Operations" })
    .getByRole("link", { name: new RegExp(name) })
    .first();
const answer = () => page.getByRole("region", { name: "Answer" });
const send = () => button(/^Send/).click();

describe("CommCare HQ in the explorer", () => {
  it("is there once for each region, and signs in on its own page", async () => {
    await page
      .getByRole("banner")
      .getByRole("button", { name: /CommCare HQ/ })
      .first()
      .click();
    await page
      .getByRole("menuitem", { name: "CommCare HQ, India" })
      .or(page.getByText("CommCare HQ, India"))
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await button("Sign in at CommCare HQ").click();
    await page.getByLabel("Email address").fill("ada@example.com");
    await page.getByLabel("Password").fill("ada in the field");
    await page.getByRole("button", { name: "Authorize" }).click();
    await button("ada@example.com").waitFor();
  });

  it("has the project spaces to choose from, and the chosen one in every address", async () => {
    await button("Choose a domain").click();
    await page.getByRole("option", { name: /Clean Water/ }).waitFor();
    await page.locator("input:focus").waitFor();
    await page.keyboard.type("mother");
    await page.getByRole("option", { name: /Mother and Child/ }).waitFor();
    await page.keyboard.press("Enter");
    await button(/Mother and Child/).waitFor();
    expect(new URL(page.url()).pathname).toBe("/explorer/commcare/mother-and-child");
  });

  it("lists cases as a table, and follows the address of the next page", async () => {
    await operation("List cases").click();
    await send();
    await answer().getByText("20 rows").first().waitFor();
    await button("Load the next page").click();
    await answer().getByText("40 rows").first().waitFor();
    await expectAccessible(page);
    await lookAt(page, { width: "desktop", theme: "light" });
  });

  it("runs a report with the headings its columns have", async () => {
    await operation("Run a report").click();
    await page.getByLabel("report_id").fill("9aab0eeb88555a7b4568676883e7379a");
    await send();
    for (const name of ["Household", "Village", "Patients", "Visits"])
      await answer()
        .getByRole("columnheader", { name: new RegExp(name) })
        .first()
        .waitFor();
    await answer().getByText("50 rows").first().waitFor();
  });

  it("goes on after a quarter of an hour without anybody noticing", async () => {
    await commcare.wait(15 * 60 + 1);
    await operation("Who I am").click();
    await send();
    await answer().getByText("Okafor").first().waitFor();
  });

  it("changes a case through a form, with the difference shown before", async () => {
    const id = await commcare.someCase("mother-and-child");
    await operation("Read a case").click();
    await page.getByLabel("case_id").fill(id);
    await send();
    await button("Edit as a form").click();
    const name = page.getByLabel("case_name");
    await name.fill("Renamed by the explorer");
    await page.getByText("1 change").first().waitFor();
    await expectAccessible(page);
    await lookAt(page, { width: "desktop", theme: "light" });
    await button("Save").click();
    await page.getByText("Saved.").waitFor();
    await button("Close").first().click();
    await send();
    await answer().getByText("Renamed by the explorer").first().waitFor();
  });

  it("takes an API key instead, and keeps it out of the page", async () => {
    await button("ada@example.com").click();
    await page.getByRole("menuitem", { name: "Sign out at CommCare HQ" }).click();
    await button("Use a key").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("API key").fill("grace@example.com:guess");
    await dialog.getByRole("button", { name: "Use a key" }).click();
    await dialog.getByText("The API does not know this key.", { exact: false }).waitFor();
    await expectAccessible(page);
    await lookAt(page, { width: "desktop", theme: "light" });
    await dialog.getByLabel("API key").fill("grace@example.com:c7f02be41d9358a6e0bb94d27a165fc38e70d912");
    await dialog.getByRole("button", { name: "Use a key" }).click();
    await button("grace@example.com").waitFor();
    await operation("Who I am").click();
    await send();
    await answer().getByText("Banda").first().waitFor();
    expect(await page.content()).not.toContain("c7f02be41d93");
  });
});
