import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectAccessible, lookAt } from "./browser.ts";
import { openComponents, type OpenComponents } from "./component-page.ts";

let open: OpenComponents;
let page: Page;
beforeAll(async () => {
  open = await openComponents();
  page = open.page;
});
afterAll(() => open.close());
beforeEach(() => show(""));
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

async function show(query: string): Promise<void> {
  await page.goto(`${open.origin}/${query}`);
  await page.getByRole("heading", { name: "People" }).waitFor();
}

const list = () => page.getByRole("region", { name: "List" });
const row = (name: string) => list().getByRole("row").filter({ hasText: name });
const names = () => list().locator("tbody .cell-name").allTextContents();
const focused = () => page.evaluate("document.activeElement?.textContent");
const press = (key: string) => page.keyboard.press(key);

describe("a list", () => {
  it("is a table that axe finds nothing in, with rows selected and when it could not be read", async () => {
    await list().getByLabel("Select person-01").check();
    await expectAccessible(page);
    await show("?list=failed&dir=rtl");
    await expectAccessible(page);
  });

  it.each([320, 810, 1280])(
    "is no wider than a window of %d where names and facts are one long word",
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      const sideways = "document.documentElement.scrollWidth > window.innerWidth";
      await page.evaluate(`for (const cell of document.querySelectorAll("tbody tr:first-child :is(.cell-name a, .cell-text)"))
      cell.append("W".repeat(100))`);
      expect(await page.evaluate(sideways)).toBe(false);
    },
  );

  it.each(["desktop", "phone"] as const)("holds the place of its rows while they come, %s", async (width) => {
    const height = async () => (await list().getByRole("table").boundingBox())?.height;
    await lookAt(page, { width, theme: "light" });
    await show("?list=loading");
    const held = await height();
    await show("");
    expect(await height()).toBe(held);
  });

  it("is gone through by j and k, selected by x and searched by /, but not where somebody types", async () => {
    await press("j");
    await expect.poll(focused).toBe("person-00");
    await press("j");
    await press("j");
    await press("k");
    await expect.poll(focused).toBe("person-01");
    await press("x");
    await list().getByText("1 selected").waitFor();
    await press("x");
    await press("/");
    await page.keyboard.type("person-1j");
    await list().getByText("Nobody matches “person-1j”").waitFor();
    await press("Backspace");
    await expect.poll(names).toContain("person-10");
    await press("Escape");
    await expect.poll(names).toContain("person-00");
  });

  it("opens a row by Enter, as any link", async () => {
    await press("j");
    await press("Enter");
    await expect.poll(() => page.url()).toMatch(/#person-00$/);
  });

  it("sorts by a press on a head, and says so", async () => {
    const head = list().getByRole("columnheader", { name: "Visits" });
    await head.getByRole("button").click();
    await expect.poll(() => head.getAttribute("aria-sort")).toBe("ascending");
    const rising = await list().locator("tbody .cell-number").allTextContents();
    await head.getByRole("button").click();
    await expect.poll(() => head.getAttribute("aria-sort")).toBe("descending");
    expect(await list().locator("tbody .cell-number").allTextContents()).not.toEqual(rising);
  });

  it("shows what it is filtered by as words that can be taken away", async () => {
    await list().getByRole("button", { name: "Filter" }).click();
    await page.getByRole("group", { name: "State" }).getByRole("menuitem", { name: "Suspended" }).click();
    await list().getByRole("status").filter({ hasText: "8 of 12 shown" }).waitFor({ state: "attached" });
    await list().getByRole("button", { name: "Remove the filter State: suspended" }).click();
    await list().getByRole("status").filter({ hasText: "8 of 60 shown" }).waitFor({ state: "attached" });
  });

  it("brings more below what is there, and keeps the place", async () => {
    const more = list().getByRole("button", { name: "Show more" });
    await more.scrollIntoViewIfNeeded();
    const before = await page.evaluate("scrollY");
    await more.click();
    await row("person-15").waitFor();
    expect(await page.evaluate("scrollY")).toBe(before);
    expect(await names()).toHaveLength(16);
  });

  it("tells the exact time of a moment at the focus, and takes it away by Escape", async () => {
    await row("person-03").getByRole("time").focus();
    const tip = page.locator(".tip");
    await tip.waitFor();
    expect(await tip.textContent()).toMatch(/2026/);
    await press("Escape");
    await tip.waitFor({ state: "detached" });
  });
});

describe("what is done to many", () => {
  it("is done to all that match, with a report of those that failed, which are tried again", async () => {
    await list().getByLabel("Select all that are shown").check();
    await list().getByText("8 selected").waitFor();
    await list().getByRole("button", { name: "Select all 60 that match" }).click();
    await list().getByText("All 60 that match are selected").waitFor();
    await list().getByLabel("Select person-07").uncheck();
    await list().getByText("59 selected").waitFor();
    await list().getByRole("button", { name: "Suspend", exact: true }).click();
    const report = page.getByRole("region", { name: "Suspending people" });
    await report.getByText("53 done.").waitFor();
    await report.getByText("6 failed").waitFor();
    await report.getByText("person-03").waitFor();
    await expectAccessible(page);
    await report.getByRole("button", { name: "Try those 6 again" }).click();
    await report.getByText("6 done.").waitFor();
    await report.getByRole("button", { name: "Close" }).click();
    await report.waitFor({ state: "detached" });
  });
});

describe("a chart", () => {
  it("is gone through point by point with the keyboard, and has a table behind it", async () => {
    const chart = page.getByRole("region", { name: "Sign-ins" });
    await chart.getByText("4 sign-ins in the last hour").waitFor();
    const control = chart.getByRole("slider", { name: "Sign-ins" });
    await control.focus();
    const said = () => control.getAttribute("aria-valuetext");
    await press("ArrowLeft");
    await expect.poll(said).toMatch(/: 6 sign-ins$/);
    await chart.locator(".chart-words").filter({ hasText: ": 6 sign-ins" }).waitFor();
    await press("Home");
    await expect.poll(said).toMatch(/: 3 sign-ins$/);
    await control.blur();
    await chart.getByText("4 sign-ins in the last hour").waitFor();
    await chart.getByText("Show as a table").click();
    await expectAccessible(page);
    expect(await chart.getByRole("row").count()).toBe(25);
  });

  it("runs in the reading direction", async () => {
    await show("?dir=rtl");
    const control = page.getByRole("slider", { name: "Sign-ins" });
    const { width = 0 } = (await control.boundingBox()) ?? {};
    await control.hover({ position: { x: width - 3, y: 20 } });
    await page.getByRole("region", { name: "Sign-ins" }).getByText(": 3 sign-ins").waitFor();
  });
});
