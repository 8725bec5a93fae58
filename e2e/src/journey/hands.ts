import type { Locator, Page } from "playwright-core";

/** How a person does things on a page. */
export interface Hands {
  /** A button or a link. */
  press(on: Locator): Promise<void>;
  /** Puts a text in the place of what a field holds. */
  write(into: Locator, text: string): Promise<void>;
  /** Opens a menu and takes an item of it. */
  choose(menu: Locator, item: Locator): Promise<void>;
  /** Finds something in a list that opens below a field, takes it, and closes the list. */
  pick(field: Locator, text: string): Promise<void>;
  /** Shows a tab. */
  show(tab: Locator): Promise<void>;
  /** Enters an area by the link in the navigation, or by `g` and its letter. */
  enter(link: Locator, letter: string): Promise<void>;
}

/** With the mouse, and the keyboard to type. */
export function byMouse(page: Page): Hands {
  return {
    press: (on) => on.click(),
    write: (into, text) => into.fill(text),
    async choose(menu, item) {
      await menu.click();
      await item.click();
    },
    async pick(field, text) {
      await field.fill(text);
      await page.getByRole("option", { name: text }).first().click();
      await page.keyboard.press("Escape");
    },
    show: (tab) => tab.click(),
    enter: (link) => link.click(),
  };
}

/** So many steps lead through any page, and round again. */
const most = 200;

/** With the keyboard alone: nothing is used that it does not lead to. */
export function byKeyboard(page: Page): Hands {
  const press = (key: string) => page.keyboard.press(key);

  /** Presses a key until this has the focus. */
  async function reach(target: Locator, key = "Tab"): Promise<void> {
    await target.waitFor();
    for (let steps = 0; steps < most; steps += 1) {
      if ((await target.and(page.locator(":focus")).count()) > 0) return;
      await press(key);
    }
    throw new Error(`${key} does not lead to ${String(target)}`);
  }

  return {
    async press(on) {
      await reach(on);
      await press("Enter");
    },
    async write(into, text) {
      await reach(into);
      await press("Control+a");
      await page.keyboard.insertText(text);
    },
    async choose(menu, item) {
      await reach(menu);
      await press("Enter");
      await reach(item, "ArrowDown");
      await press("Enter");
    },
    async pick(field, text) {
      await reach(field);
      await page.keyboard.type(text);
      await page.getByRole("option", { name: text }).first().waitFor();
      await press("ArrowDown");
      await press("Enter");
      await press("Escape");
    },
    async show(tab) {
      await reach(page.getByRole("tab", { selected: true }));
      await reach(tab, "ArrowRight");
      await press("Enter");
    },
    async enter(_link, letter) {
      await press("g");
      await press(letter);
    },
  };
}
