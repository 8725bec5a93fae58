import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectAccessible, visit } from "./browser.ts";
import { openComponents, type OpenComponents } from "./component-page.ts";
import { field } from "./running-helper.ts";

let open: OpenComponents;
let page: Page;
beforeAll(async () => {
  open = await openComponents({ permissions: ["clipboard-read", "clipboard-write"] });
  page = open.page;
});
afterAll(() => open.close());
beforeEach(async () => {
  open.complaints.length = 0;
  await page.goto(open.origin);
  await page.getByRole("heading", { name: "Components" }).waitFor();
});

afterEach(expectNoComplaints);

/** What breaks on purpose is reported by React as well. */
function expectNoComplaints(): void {
  expect(open.complaints.filter((text) => !text.includes("The part broke."))).toEqual([]);
}

const button = (name: string) => page.getByRole("button", { name });
const press = (key: string) => page.keyboard.press(key);
const expectFocus = (on: Locator) => on.and(page.locator(":focus")).waitFor();

const refuseCopying = () =>
  page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");

async function choose(item: string): Promise<void> {
  await button("More for acme").click();
  await page.getByRole("menuitem", { name: item }).click();
}

describe("all components together", () => {
  it("work under a policy without inline styles and scripts, and axe finds nothing in what they tell", async () => {
    for (const name of ["Fail", "Succeed"]) await page.getByRole("button", { name, exact: true }).click();
    await refuseCopying();
    await button("Copy the text").click();
    await page.getByText("select the text and copy it by hand").waitFor();
    await button("Save").last().click();
    await page.getByRole("group", { name: "2 fields need a change" }).waitFor();
    await expectAccessible(page);
  });

  it("can be read from right to left: menus hang on the other side, nothing sticks out", async () => {
    await page.goto(`${open.origin}/?dir=rtl`);
    const more = button("More for acme");
    await more.click();
    const menu = page.getByRole("menu");
    await menu.waitFor();
    const right = async (one: Locator) => {
      const box = await one.boundingBox();
      return box === null ? undefined : Math.round(box.x + box.width);
    };
    await expect.poll(() => right(menu)).toBe(await right(more));
    await expectAccessible(page);
  });

  it("say what they say in other words when they are given some", async () => {
    await page.goto(`${open.origin}/?words=de`);
    await button("Fail").click();
    await page.getByRole("alert").filter({ hasText: "Fehlgeschlagen: It is full." }).waitFor();
    await button("Schließen diese Meldung").waitFor();
    await page.getByText("the list wird geladen…").waitFor();
    await choose("Delete…");
    await page.getByRole("alertdialog").getByRole("button", { name: "Abbrechen" }).waitFor();
  });
});

describe("a menu", () => {
  it("is gone through by arrows, Home, End and letters, and gives the focus back", async () => {
    const item = (name: string) => page.getByRole("menuitem", { name });
    const more = button("More for acme");
    await more.focus();
    await press("ArrowDown");
    await expectFocus(item("Archive"));
    await press("ArrowUp");
    await expectFocus(item("Delete…"));
    await press("Home");
    await expectFocus(item("Archive"));
    await press("End");
    await expectFocus(item("Delete…"));
    await press("r");
    await expectFocus(item("Rename…"));
    await press("Escape");
    await expectFocus(more);
    expect(await page.getByRole("menu").count()).toBe(0);
    await press("Enter");
    await expectFocus(item("Archive"));
    await press("Enter");
    await page.getByText("archived").waitFor();
    await expectFocus(more);
  });

  it("is closed by a press elsewhere, which does nothing else", async () => {
    const box = await button("Succeed").first().boundingBox();
    await button("More for acme").click();
    await page.getByRole("menu").waitFor();
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await page.getByRole("menu").waitFor({ state: "detached" });
    expect(await page.getByText("It is saved.").count()).toBe(0);
  });
});

describe("a dialog", () => {
  it("keeps the focus, has a menu of its own, and goes back to where one came from", async () => {
    await choose("Rename…");
    const dialog = page.getByRole("dialog", { name: "Rename acme" });
    const name = dialog.getByLabel("New name");
    await expectFocus(name);
    await expectAccessible(page);
    await press("Shift+Tab");
    await expectFocus(dialog.getByRole("button", { name: "Rename" }));
    await press("Tab");
    await expectFocus(name);
    await dialog.getByRole("button", { name: "Suggestions" }).click();
    await page.getByRole("menuitem", { name: "acme-work" }).click();
    await expect.poll(() => name.inputValue()).toBe("acme-work");
    // Escape closes one thing at a time.
    await dialog.getByRole("button", { name: "Suggestions" }).press("Enter");
    await page.getByRole("menuitem").waitFor();
    await press("Escape");
    await page.getByRole("menuitem").waitFor({ state: "detached" });
    expect(await dialog.count()).toBe(1);
    await press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expectFocus(button("More for acme"));
  });

  it("is closed by a press beside it; an alert is not, and begins at Cancel", async () => {
    await choose("Rename…");
    await page.getByRole("dialog").waitFor();
    await page.mouse.click(5, 5);
    await page.getByRole("dialog").waitFor({ state: "detached" });

    await choose("Delete…");
    const alert = page.getByRole("alertdialog", {
      name: "Delete acme?",
      description: "This cannot be undone.",
    });
    await expectFocus(alert.getByRole("button", { name: "Cancel" }));
    await expectAccessible(page);
    await page.mouse.click(5, 5);
    // The page behind is out of reach, all but what it has to tell.
    expect(await page.getByRole("button", { name: "Copy the text" }).count()).toBe(0);
    expect(await page.locator(".notices").getByRole("status").count()).toBe(1);
    await alert.getByRole("button", { name: "Delete" }).click();
    await alert.waitFor({ state: "detached" });
    await page.getByText("deleted").waitFor();
    await expectFocus(button("More for acme"));
  });
});

describe("a form", () => {
  it("lists what is wrong when it is sent, opens what is folded away, and leads to each", async () => {
    await button("Save").last().click();
    const list = page.getByRole("group", { name: "2 fields need a change" });
    await expectFocus(list);
    await list.getByRole("link", { name: "Key" }).click();
    await expectFocus(field(page, "Key"));
    expect(page.url()).toBe(`${open.origin}/`);
    await field(page, "Key").fill("k");
    await list.getByRole("link", { name: "Key" }).waitFor({ state: "detached" });
    await field(page, "Name").fill("acme");
    await list.waitFor({ state: "detached" });
    await button("Save a draft").click();
    await page.getByText("draft: acme").waitFor();
  });

  it("brings the focus to the one field that is wrong, whose error is read with it", async () => {
    await page.getByText("More", { exact: true }).click();
    await field(page, "Key").fill("k");
    await button("Save a draft").click();
    const name = page.getByRole("textbox", {
      name: "Name",
      description: "Lower-case letters. This cannot stay empty.",
    });
    await expectFocus(name);
    await press("A");
    await page.getByText("Use lower-case letters alone.").waitFor();
    await press("Backspace");
    await page.keyboard.type("acme");
    await press("Enter");
    await page.getByText("save: acme").waitFor();
  });

  it("speaks of a wrong value when its field is left, and not of an empty one", async () => {
    const name = field(page, "Name");
    await name.focus();
    await press("Tab");
    await name.fill("ACME");
    expect(await page.locator(".field-error").count()).toBe(0);
    await name.blur();
    await page.getByText("Use lower-case letters alone.").waitFor();
  });

  it("takes the press that leaves a wrong field, though what is said there moves the button", async () => {
    await field(page, "Name").fill("ACME");
    const box = await button("Save a draft").boundingBox();
    await page.mouse.move((box?.x ?? 0) + 9, (box?.y ?? 0) + 9);
    await page.mouse.down();
    await page.mouse.up();
    await page.getByRole("group", { name: "2 fields need a change" }).waitFor();
  });

  it("keeps what was typed when it is refused, and says why", async () => {
    await page.getByText("More", { exact: true }).click();
    await field(page, "Key").fill("k");
    await field(page, "Name").fill("taken");
    await press("Enter");
    await page.getByRole("alert").filter({ hasText: "The name taken is taken" }).waitFor();
    expect(await field(page, "Name").inputValue()).toBe("taken");
  });
});

describe("notices", () => {
  it("stay until they are closed, unless they tell nothing one could miss", async () => {
    const own = await visit(open.browser);
    await own.clock.install();
    await own.goto(open.origin);
    for (const name of ["Fail", "Succeed in passing", "Succeed"])
      await own.getByRole("button", { name, exact: true }).click();
    await own.getByText("It is there.").waitFor();
    await own.mouse.move(1, 1);
    await own.clock.runFor("01:00");
    await own.getByText("It is there.").waitFor({ state: "detached" });
    await own.getByText("It is saved.").waitFor();
    await own.getByRole("alert").getByRole("button", { name: "Close this notice" }).click();
    await own.getByText("It is full.").waitFor({ state: "detached" });
    await own.context().close();
  });
});

describe("a button that copies", () => {
  it("says that it has copied, or what to do when it must not", async () => {
    await button("Copy the text").click();
    await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("the text");
    await refuseCopying();
    await button("Copy the text").click();
    await page.getByRole("status").filter({ hasText: "select the text and copy it by hand" }).waitFor();
  });
});

describe("a part that breaks", () => {
  it("is told in its place, and the rest goes on", async () => {
    await button("Break").click();
    const told = page.getByRole("alert").filter({ hasText: "The part broke." });
    await told.waitFor();
    await choose("Archive");
    await page.getByText("archived").waitFor();
    await told.getByRole("button", { name: "Try again" }).click();
    await page.getByText("The part is whole.").waitFor();
  });
});
