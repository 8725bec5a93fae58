import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";
import { type Entry, openEntry, pagesWithMail, pagesWithoutMail } from "./entry-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ["where mail is sent", true, pagesWithMail],
  ["where none is sent", false, pagesWithoutMail],
] as const)("the pages of who has no account yet, or no password, %s", (_, mails, pages) => {
  let entry: Entry;
  beforeAll(async () => {
    entry = await openEntry({ mails });
  });
  afterAll(() => entry.close());

  it.each(pages)("$name has no axe violation at two widths, light and dark", async ({ reach }) => {
    const page = await reach(browser, entry);
    expect(new URL(page.url()).origin).toBe(entry.issuer);
    await expectAccessible(page);
    await page.context().close();
  });
});
