import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAnswers, type OpenAnswers } from "./open-answers.ts";
import { tasksOf } from "./page-tasks.ts";

/* Answers of 50 MB and of 100,000 rows: the page hears keys all the while. */

let open: OpenAnswers;
let page: Page;
beforeAll(async () => {
  open = await openAnswers();
  page = open.page;
});
afterAll(() => open.close());

/** No task may take longer. Milliseconds. */
const most = 200;
const text = (words: string | RegExp) => page.getByText(words).first().waitFor();

async function expectShort(what: string, act: () => Promise<void>): Promise<void> {
  const { longest, passed, count } = await tasksOf(open.browser, page, act);
  console.log(
    `${what}: ${count} tasks, the longest ${longest.toFixed(0)} ms of a processor, ${passed.toFixed(0)} ms passed`,
  );
  expect(count, `tasks of ${what}`).toBeGreaterThan(10);
  expect(longest, `the longest task of ${what}`).toBeLessThan(most);
}

describe("an answer of 50 MB", () => {
  it("is read, walked, searched and shown as text without a long task on the page", async () => {
    await open.ask("empty,huge,people");
    await expectShort("reading", async () => {
      await open.call("huge");
      await page.getByRole("tree").waitFor();
      await text(/5\d\.\d MB/);
    });
    await expectShort("a tree", async () => {
      await open.button("Open all").click();
      await text("Not all could be opened");
      await page.getByRole("tree").focus();
      await page.keyboard.press("End");
      await page.getByRole("treeitem", { name: /^total/ }).waitFor();
    });
    await expectShort("a search", async () => {
      await page.getByRole("searchbox").fill("person 204999");
      await text("1 of 1");
      await page.getByRole("treeitem", { name: 'name "Person 204999"' }).waitFor();
    });
    await expectShort("text", async () => {
      await open.tab("Text").click();
      await text('"items": [');
      await page.getByRole("region", { name: "The answer as text" }).focus();
      await page.keyboard.press("End");
      await open.button("Later rows").click();
      await text(/^Rows 300,001/);
    });
    await open.call("people");
    await expect.poll(() => page.workers().length).toBe(1);
  });

  it("can be given up while it is read, and read after all", async () => {
    await open.ask("empty,huge");
    // Its reading takes a moment on any machine; one that is done already has nothing to cancel.
    await open.call("huge");
    await open.button("Cancel reading").click();
    await text("Reading was cancelled.");
    await expect.poll(() => page.workers().length).toBe(0);
    await open.button("Read it").click();
    await page.getByRole("tree").waitFor();
  });
});

describe("a table of 100,000 rows", () => {
  it("is scrolled, sorted, filtered and saved without a long task on the page", async () => {
    await open.ask("empty,many", { operation: "many" });
    await expectShort("reading", async () => {
      await open.call("many");
      await open.tab("Table").click();
      await text("100,000 rows");
      await page.getByRole("cell", { name: "Person 1", exact: true }).waitFor();
    });
    await expectShort("sorting", async () => {
      await page.getByRole("columnheader", { name: "name" }).getByRole("button").dblclick();
      await page.getByRole("cell", { name: "Person 100000" }).waitFor();
    });
    await expectShort("scrolling", async () => {
      await page.getByRole("region", { name: "The answer as a table" }).focus();
      await page.keyboard.press("End");
      await page.getByRole("cell", { name: "Person 1", exact: true }).waitFor();
      expect(await page.getByRole("row").count()).toBeLessThan(80);
    });
    await expectShort("filtering", async () => {
      await page.getByRole("searchbox").fill("person 9999");
      await text("11 of 100,000 rows");
    });
    await page.getByRole("searchbox").fill("");
    await page.getByText("100,000 rows", { exact: true }).waitFor();
    await expectShort("saving", async () => {
      await open.button("Save as CSV").click();
      const [download] = await Promise.all([page.waitForEvent("download"), open.button("Save").click()]);
      await text("100,000 rows were saved. 2,000 cells got an apostrophe.");
      expect(download.suggestedFilename()).toBe("many.csv");
    });
  });
});
