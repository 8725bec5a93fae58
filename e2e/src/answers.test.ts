import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openAnswers, type OpenAnswers } from "./open-answers.ts";

/* What an API answers, as the explorer shows it: by what it is, and whatever it is. */

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

const clipboard = () => page.evaluate("navigator.clipboard.readText()");
const text = (words: string | RegExp) => page.getByText(words).first().waitFor();

/** Presses a button and reads the file that comes. */
async function saved(button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), open.button(button).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

describe("the head of an answer", () => {
  it("says how it went, how large it is, shows its headers, and saves it under the name it has", async () => {
    await open.ask("people");
    await text("OK");
    await text(/\dm?s · 10\.2 kB/);
    await open.tab("Headers").click();
    await page.getByRole("row", { name: "x-request-id 42" }).waitFor();
    await open.button("Copy all headers").click();
    expect(await clipboard()).toContain("x-request-id: 42\n");
    const { name, text: body } = await saved("Download");
    expect(name).toBe("people.json");
    expect(JSON.parse(body)).toMatchObject({ total: 40 });
    await expectAccessible(page);
  });

  it("says that there is no body where there is none, and shows the headers", async () => {
    await open.ask("empty");
    await text("No content");
    await text("The answer has no body");
    await page.getByRole("row", { name: "x-request-id 43" }).waitFor();
    await expectAccessible(page);
  });
});

describe("what an API says when it refuses", () => {
  it("is told of problem details with every field, and of OAuth with the scope that is missing", async () => {
    await open.ask("problem,forbidden");
    const note = page.getByRole("region", { name: "What the API said" });
    await note.getByText("Two fields are wrong").waitFor();
    await note.getByText("is too long").waitFor();
    await expectAccessible(page);
    await open.call("forbidden");
    await note.getByText("The token may only read.").waitFor();
    await note.getByText("It takes the scope people:write.").waitFor();
    await note.getByText("Try again in 30 seconds.").waitFor();
  });

  it("is shown of a web page as text, also where that calls itself JSON, and nothing of it runs", async () => {
    await open.ask("gateway,wrongType");
    const note = page.getByRole("region", { name: "What the API said" });
    await note.getByText("The upstream & its friends are down.").waitFor();
    await open.call("wrongType");
    await text("It says it is application/json, and does not look like it.");
    await note.getByText("The upstream & its friends are down.").waitFor();
    await open.tab("Raw").click();
    await text("<script>window.ran = true</script>");
    expect(
      await page.evaluate("[window.ran, document.querySelectorAll('article script, article img').length]"),
    ).toEqual([undefined, 0]);
  });
});

describe("an answer that is no JSON", () => {
  it("is a table where it is comma-separated, in whatever charset", async () => {
    await open.ask("csv");
    await page.getByRole("cell", { name: "José" }).waitFor();
    await page.getByRole("columnheader", { name: "age" }).waitFor();
    expect(await page.getByRole("cell", { name: "40" }).getAttribute("class")).toBe("rows-number");
  });

  it("is a tree and a table where it is lines of JSON, with those that are none as they came", async () => {
    await open.ask("lines");
    await page.getByRole("treeitem", { name: "not json" }).waitFor();
    await text("1 line is not JSON.");
    await open.tab("Table").click();
    await page.getByRole("columnheader", { name: "id" }).waitFor();
  });

  it.each([
    ["charset", "Nobody here knows the charset “klingon-8”. It is read as utf-8."],
    ["damaged", "Some of it is no text in utf-8"],
    ["broken", "From line 3, column 11 on it is not JSON: a key in quotes should stand there."],
  ])("says what is wrong with it: %s", async (name, sentence) => {
    await open.ask(name);
    await text(sentence);
  });

  it("is an image, a drawing whose scripts do not run, or said to be none that can be shown", async () => {
    await open.ask("svg,png,badImage");
    await text("40 × 20 pixels");
    await open.call("png");
    await text("1 × 1 pixels");
    await expectAccessible(page);
    await open.call("badImage");
    await text("The browser cannot show this image.");
    expect(await page.evaluate("window.ran")).toBeUndefined();
  });

  it("is heard, or saved, and its bytes can be seen", async () => {
    await open.ask("wav,zip");
    await page.locator("audio").waitFor();
    await expect.poll(() => page.evaluate("document.querySelector('audio').duration")).toBe(1);
    await open.call("zip");
    await text("This is a file of the type application/zip, 8 bytes.");
    await open.tab("Raw").click();
    await text("50 4b 03 04 00 00 ff 41");
    expect((await saved("Download")).name).toBe("zip.zip");
  });
});

describe("a stream", () => {
  it("grows as events come, until somebody stops it", async () => {
    await open.ask("events");
    await page.getByRole("listitem").filter({ hasText: "person" }).waitFor();
    await text("2 events");
    await text("Going on");
    await page.getByText('{"id":1}').click();
    await text('"id": 1');
    await expectAccessible(page);
    await open.button("Stop").click();
    await text("Stopped by you");
  });
});

describe("the way to look at an answer", () => {
  it("is remembered for the operation it was chosen for, and for no other", async () => {
    await open.ask("people", { operation: "listPeople" });
    await open.tab("Table").click();
    await open.ask("changed", { operation: "listPeople" });
    await page.getByRole("table", { name: "The answer as a table" }).waitFor();
    await open.ask("changed", { operation: "other" });
    await page.getByRole("tree").waitFor();
  });
});

describe("another answer", () => {
  it("ends the worker of the one before, and with it its memory", async () => {
    await open.ask("people,changed,png");
    await page.getByRole("tree").waitFor();
    await open.call("changed");
    await page.getByRole("tree").waitFor();
    // The tree may still be that of the answer before, whose worker has ended.
    await expect.poll(() => page.workers().length).toBe(1);
    await open.call("png");
    await text("1 × 1 pixels");
    await expect.poll(() => page.workers().length).toBe(0);
  });
});

describe("a pinned answer", () => {
  it("is compared with the next: what was added, removed and changed, in words, headers too", async () => {
    await open.ask("people,changed");
    await open.button("Pin for comparing").click();
    await text("Pinned: the next answer can be compared with this one.");
    await open.call("changed");
    await open.tab("Compare").click();
    await text("1 added, 1 removed, 1 changed, 0 moved");
    await text("Header x-version is new: 2.");
    const differences = page.getByRole("region", { name: "Differences" }).getByRole("listitem");
    await expect.poll(() => differences.allInnerTexts()).toHaveLength(3);
    expect(await differences.nth(1).innerText()).toMatch(
      /Changed\s+\/items\/3\/name\s+Before "Person 5"\s+After "Somebody else"/,
    );
    await expectAccessible(page);
    await open.call("people");
    await text("Both answers say the same");
    await open.button("Unpin").click();
    expect(await open.tab("Compare").count()).toBe(0);
  });
});

describe("an answer in another language", () => {
  it.each([
    ["de", "Nicht erlaubt", "Header"],
    ["fr", "Interdit", "En-têtes"],
    ["ar", "غير مسموح", "الترويسات"],
  ])("speaks it, and runs the way it runs: %s", async (language, word, tab) => {
    await open.ask("forbidden", { language });
    await text(word);
    await open.tab(tab).click();
    await page.getByRole("row", { name: "retry-after 30" }).waitFor();
    if (language === "ar") await expectAccessible(page);
  });
});
