import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openAnswers, type OpenAnswers } from "./open-answers.ts";

/* The values of an answer: as a tree, as a table, over several pages. */

let open: OpenAnswers;
let page: Page;
beforeAll(async () => {
  open = await openAnswers({ permissions: ["clipboard-read", "clipboard-write"] });
  page = open.page;
});
afterAll(() => open.close());
afterEach(expectNoTrouble);

function expectNoTrouble(): void {
  expect(open.trouble()).toEqual([]);
}

const press = (key: string) => page.keyboard.press(key);
const text = (words: string | RegExp) => page.getByText(words).first().waitFor();
const clipboard = () => page.evaluate("navigator.clipboard.readText()");
const item = (name: string | RegExp) => page.getByRole("treeitem", { name });

/** The row the tree says the keyboard is at. */
async function active(): Promise<Locator> {
  const id = await page.getByRole("tree").getAttribute("aria-activedescendant");
  return page.locator(`[id="${id ?? ""}"]`);
}
const activeText = async () =>
  (await active())
    .isVisible()
    .then(async () => (await active()).innerText())
    .catch(() => "");
/** What it says of itself now. A row that has just gone is not waited for: the next look finds the one that came. */
const activeSays = (attribute: string) =>
  page.evaluate<string | null>(
    `document.getElementById(document.querySelector("[role=tree]").getAttribute("aria-activedescendant"))?.getAttribute(${JSON.stringify(attribute)}) ?? null`,
  );
const expectActive = (words: RegExp) => expect.poll(activeText).toMatch(words);

describe("a tree of values", () => {
  it("is walked, opened and closed by keys, and says where one is", async () => {
    await open.ask("people");
    await item(/^items/).waitFor();
    await page.getByRole("tree").focus();
    await press("ArrowDown");
    await expectActive(/items/);
    await press("ArrowRight");
    await expectActive(/^0/);
    expect(await activeSays("aria-setsize")).toBe("40");
    expect(await activeSays("aria-level")).toBe("3");
    await press("End");
    await expectActive(/total/);
    await press("Home");
    await expectActive(/2 members/);
    await press("t");
    await expectActive(/total/);
    await press("ArrowUp");
    await expectActive(/^39/);
    expect(await activeSays("aria-posinset")).toBe("40");
    await press("ArrowRight");
    await expect.poll(() => activeSays("aria-expanded")).toBe("true");
    await press("n");
    await expectActive(/^name/);
    await press("ArrowLeft");
    await expectActive(/^39/);
    await press("ArrowLeft");
    await expect.poll(() => activeSays("aria-expanded")).toBe("false");
    await press("ArrowLeft");
    await expectActive(/items/);
    await press("Enter");
    await expect.poll(() => page.getByRole("treeitem").count()).toBe(3);
    await press("*");
    await item(/^0/).waitFor();
    await item(/^address/)
      .first()
      .waitFor();
    await expectAccessible(page);
  });

  it("loses nothing: large integers, members that come twice, __proto__, half a surrogate pair, 10,000 levels", async () => {
    await open.ask("strange");
    await item("big 9007199254740993").waitFor();
    await item(/^twice again 2/).waitFor();
    await item(/^__proto__/).waitFor();
    await item('half "\\ud800"').waitFor();
    await open.button("Open all").click();
    await page.getByRole("tree").focus();
    // Whoever presses before all is open gets to the end of what was.
    const levelOfLast = async () => {
      await press("End");
      return Number(await activeSays("aria-level"));
    };
    await expect.poll(levelOfLast).toBe(10_001);
  });

  it("tells where a value stands, copies it whole, and opens addresses apart from the page or as the next call", async () => {
    await open.ask("strange");
    await item(/^long/).click();
    await text("/long");
    await open.button("Copy path").click();
    expect(await clipboard()).toBe("/long");
    await open.button("Copy value").click();
    await expect.poll(clipboard).toBe("word ".repeat(400));
    await item(/^link/).click();
    const link = page.getByRole("link", { name: "Open the link https://people.example/ada" });
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
    expect(await open.button("Open in the explorer").count()).toBe(0);
    await open.ask("linked");
    await item(/^other/).click();
    await text("/other");
    expect(await open.button("Open in the explorer").count()).toBe(0);
    await item(/^self/).click();
    await open.button("Open in the explorer").click();
    await expect.poll(() => page.locator("output").innerText()).toBe(`${open.origin}/answers/people?x=1`);
  });

  it("is searched, from one place to the next, opening what they stand in", async () => {
    await open.ask("people");
    await page.getByRole("searchbox").fill("person 3");
    await text("1 of 11");
    await expectActive(/Person 3/);
    await open.button("Next").click();
    await expectActive(/Person 30/);
    await open.button("Previous").click();
    await open.button("Previous").click();
    await text("11 of 11");
    await page.getByRole("searchbox").fill("nowhere");
    await text("Not found");
  });
});

describe("a table of rows", () => {
  const cells = (column: number) =>
    page.locator(`.rows tbody tr[aria-rowindex] > :nth-child(${column + 1})`).allInnerTexts();

  it("is sorted by a column, filtered by words, and opens what is more than a cell holds", async () => {
    await open.ask("people");
    await open.tab("Table").click();
    await page
      .getByRole("button", { name: /^Open tags ?: 2 items$/ })
      .first()
      .waitFor();
    await page.getByRole("columnheader", { name: "score" }).getByRole("button").click();
    await expect.poll(async () => (await cells(1)).slice(0, 3)).toEqual(["37", "12", "24"]);
    await page.getByRole("columnheader", { name: "score" }).getByRole("button").click();
    await expect.poll(async () => (await cells(1)).slice(0, 2)).toEqual(["25", "13"]);
    expect(await page.getByRole("columnheader", { name: "score" }).getAttribute("aria-sort")).toBe(
      "descending",
    );
    await page.getByRole("searchbox").fill("dakar");
    await text("10 of 40 rows");
    expect(await page.getByRole("table").getAttribute("aria-rowcount")).toBe("11");
    await open.button("Open row 1").click();
    await page
      .getByRole("dialog", { name: "Row 1" })
      .getByRole("treeitem", { name: /^address/ })
      .waitFor();
    await expectAccessible(page);
    await press("Escape");
    await page.getByRole("searchbox").fill("nothing of that");
    await text("No row contains “nothing of that”");
    await open.button("Show all rows").click();
    await text("40 rows");
    await expectAccessible(page);
  });

  it("has the columns that are chosen, and is saved as it is shown, harmless to spreadsheets", async () => {
    await open.ask("people");
    await open.tab("Table").click();
    await open.button("10 of 10 columns").click();
    const dialog = page.getByRole("dialog", { name: "Columns" });
    for (const name of ["email", "note", "address.city", "address.zip", "tags", "active", "score"])
      await dialog.getByRole("checkbox", { name: `${name} (in 40 rows)` }).uncheck();
    await expectAccessible(page);
    await press("Escape");
    await open.button("3 of 10 columns").waitFor();
    await open.button("Save as CSV").click();
    await expectAccessible(page);
    const [download] = await Promise.all([page.waitForEvent("download"), open.button("Save").click()]);
    expect(download.suggestedFilename()).toBe("people.csv");
    const file = await readFile(await download.path(), "utf8");
    expect(file.split("\r\n").slice(0, 2)).toEqual(["\ufeffid,name,formula", "1,Person 1,none"]);
    await text("40 rows were saved. No cell began like a formula.");
  });

  it("has the columns a report tells beside its rows", async () => {
    const hints = { table: { itemsAt: "/data", columns: { at: "/columns", key: "slug", label: "header" } } };
    await open.ask("report", { hints: JSON.stringify(hints) });
    await open.tab("Table").click();
    await page.getByRole("columnheader", { name: "Visits" }).waitFor();
    expect(await cells(2)).toEqual(["12", "7"]);
  });

  it("says that a list is empty where it is", async () => {
    // Where a table is known to be, it is shown as one.
    await open.ask("emptyList", { hints: JSON.stringify({ table: { itemsAt: "/items" } }) });
    await text("The list is empty");
    await open.tab("Tree").click();
    await item("items []").waitFor();
  });
});

describe("further pages", () => {
  const table = () => open.tab("Table").click();

  it("are loaded one by one or all, by header and by member, into one table", async () => {
    await open.ask("page.1");
    await table();
    await text("3 rows");
    await open.button("Load the next page").click();
    await text("6 rows");
    await text("2 pages");
    await open.button("Load all pages").click();
    await text("8 rows");
    await text("All pages are here.");
    await expectAccessible(page);
    await open.tab("Tree").click();
    await item(/^2/).first().waitFor();
  });

  it.each([
    [
      "outside",
      "The API says the next page is at https://evil.example/people?page=2, which is not part of this API.",
    ],
    ["again", "The API names a page as the next that is here already."],
    ["refusing", "The API answered 403 to the next page. What came before is here."],
    ["endless", "51 pages were loaded, and there are more."],
  ])("are not followed for ever, nor anywhere: %s", async (name, sentence) => {
    await open.ask(name);
    await table();
    if (name !== "outside") await open.button("Load all pages").click();
    await text(sentence);
  });

  it("are loaded until somebody says stop", async () => {
    await open.ask("stuck");
    await open.button("Load all pages").click();
    await text("Loading page 2…");
    await open.button("Stop").click();
    await text("Loading was stopped. What came is here.");
    await open.button("Load the next page").waitFor();
  });

  it("are counted where the document says how", async () => {
    const hints = { hint: { rule: "offset", offset: "offset", limit: undefined } };
    await open.ask("report", { hints: JSON.stringify({ ...hints, table: { itemsAt: "/data" } }) });
    await open.button("Load the next page").waitFor();
  });
});
