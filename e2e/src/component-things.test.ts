import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openComponents, type OpenComponents } from "./component-page.ts";

/* The parts of forms and things: rows, what is picked, tabs, and dialogs that tell consequences. */

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

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

const button = (name: string | RegExp) => page.getByRole("button", { name });
const press = (key: string) => page.keyboard.press(key);
const expectFocus = (on: Locator) => on.and(page.locator(":focus")).waitFor();
const row = (number: number) => page.getByRole("textbox", { name: `Redirect URI ${number}` });
const chosen = async () =>
  JSON.parse((await page.getByRole("region", { name: "Choosing" }).locator("output").textContent()) ?? "");

describe("rows of values", () => {
  it("are added by Enter and taken away by Backspace, and the focus goes along", async () => {
    await row(1).focus();
    await press("Enter");
    await expectFocus(row(2));
    await press("Enter");
    expect(await row(3).count()).toBe(0);
    await page.keyboard.type("http://b.example");
    expect(await page.getByText("Begin with https://.").count()).toBe(0);
    await press("Shift+Tab");
    await page.getByText("Begin with https://.").waitFor();
    await row(2).fill("https://b.example");
    await page.getByText("Begin with https://.").waitFor({ state: "detached" });
    expect((await chosen()).uris).toEqual(["https://a.example/callback", "https://b.example"]);
    await row(2).fill("");
    await press("Backspace");
    await expectFocus(row(1));
    expect((await chosen()).uris).toEqual(["https://a.example/callback"]);
  });

  it("come of pasted lines, each told what is wrong with it, and each with its own button", async () => {
    await button("Add a redirect URI").click();
    await expectFocus(row(2));
    await page.evaluate(
      "navigator.clipboard.writeText('https://b.example\\nc.example\\n\\nhttps://d.example')",
    );
    await press("Control+V");
    await expectFocus(row(4));
    await expect.poll(() => row(3).getAttribute("aria-invalid")).toBe("true");
    await button("Remove c.example").click();
    await expectFocus(row(3));
    expect((await chosen()).uris).toEqual([
      "https://a.example/callback",
      "https://b.example",
      "https://d.example",
    ]);
  });

  it("are led to by the list of errors, as groups are", async () => {
    await button("Add a redirect URI").click();
    await button("Be refused").click();
    const list = page.getByRole("group", { name: "2 fields need a change" });
    await expectFocus(list);
    await list.getByRole("link", { name: "Redirect URI 2" }).click();
    await expectFocus(row(2));
    await page.getByText("It is taken.").last().waitFor();
    await list.getByRole("link", { name: "Grant types" }).click();
    await expectFocus(page.getByRole("group", { name: "Grant types" }));
  });
});

describe("a form with rules of its own", () => {
  it("is not sent while one is broken, tells of a change at each key, and needs one row where it says so", async () => {
    await row(1).fill("http://a.example");
    await page.getByLabel("Audience").fill("urn:x");
    await button("Send").click();
    const list = page.getByRole("group", { name: "2 fields need a change" });
    await expectFocus(list);
    expect(await page.locator(".field-error", { hasText: "Begin with https://." }).count()).toBe(2);
    await list.getByRole("link", { name: "Audience" }).click();
    await page.getByLabel("Audience").fill("https://x.example");
    await list.getByRole("link", { name: "Audience" }).waitFor({ state: "detached" });
    await row(1).fill("");
    await button("Send").click();
    await expectFocus(row(1));
    await page.getByText("This cannot stay empty.").waitFor();
    await page.keyboard.type("https://a.example");
    await button("Send").click();
    await expect.poll(async () => (await chosen()).sent).toBe(1);
  });
});

describe("many picked of many", () => {
  const find = () => page.getByRole("combobox", { name: "Find a scope" });

  it("is found by letters and picked by keys, the list staying open until Escape", async () => {
    await find().focus();
    await page.keyboard.type("notes");
    expect(await page.getByRole("option").count()).toBe(2);
    await press("ArrowDown");
    await press("ArrowDown");
    await press("Enter");
    await page.getByRole("option", { name: "Change your notes", selected: true }).waitFor();
    await expectAccessible(page);
    await press("Escape");
    await page.getByRole("listbox").waitFor({ state: "detached" });
    expect((await chosen()).scopes).toEqual(["notes:read", "gone", "notes:write"]);
    await button("Remove gone").click();
    await expectFocus(find());
    expect((await chosen()).scopes).toEqual(["notes:read", "notes:write"]);
  });

  it("says so when nothing matches, and takes what it knows of a pasted list", async () => {
    await find().fill("zzz");
    await page.getByText("Nothing matches.").waitFor();
    await find().fill("");
    await page.evaluate("navigator.clipboard.writeText('pay:read notes:write other')");
    await press("Control+V");
    await expect.poll(() => find().inputValue()).toBe("other");
    await press("Escape");
    await button("Remove pay:read").waitFor();
  });
});

describe("a switch and options", () => {
  it("are changed by a press on their words and by keys", async () => {
    await page.getByText("First-party").click();
    await page
      .getByRole("switch", { name: "First-party", description: "Nobody is asked for consent." })
      .waitFor();
    await page.getByRole("radio", { name: "Server", exact: true }).focus();
    await press("ArrowDown");
    await page.getByRole("checkbox", { name: "refresh" }).check();
    expect(await chosen()).toMatchObject({ ours: true, kind: "native", grants: ["refresh"] });
  });
});

describe("the page of a thing", () => {
  it("has tabs that arrows go through, in both reading directions, and axe finds nothing in any", async () => {
    for (const [direction, key] of [
      ["ltr", "ArrowRight"],
      ["rtl", "ArrowLeft"],
    ] as const) {
      await page.goto(`${open.origin}/?dir=${direction}`);
      await page.getByRole("tab", { name: "Use" }).focus();
      await press(key);
      await expectFocus(page.getByRole("tab", { name: "Secrets" }));
      await press("Enter");
      await page.getByRole("tabpanel", { name: "Secrets" }).getByText("The old one was used").waitFor();
      await expectAccessible(page);
    }
  });

  it("shows a secret once, with the focus on it, to be copied and saved as a file", async () => {
    await button("New secret").click();
    const box = page.getByRole("region", { name: "New client secret" });
    await expectFocus(box);
    await button("Copy New client secret").click();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("gwcs_0123456789");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button("Download New client secret").click(),
    ]);
    expect(download.suggestedFilename()).toBe("secret.txt");
    await expectAccessible(page);
  });

  it("tells what follows from deleting it and asks for its name, and stays when it is refused", async () => {
    await button("Delete it").click();
    const alert = page.getByRole("alertdialog", { name: "Delete Northwind Sync?" });
    await alert.getByText("214 people lose their connection at once.").waitFor();
    await alert.getByRole("button", { name: "Delete", exact: true }).click();
    await expectFocus(alert.getByLabel("Type “Northwind Sync” to confirm"));
    await alert.getByText("This is not “Northwind Sync”.").waitFor();
    await expectAccessible(page);
    await page.keyboard.type("Northwind Sync");
    await alert.getByRole("button", { name: "Delete", exact: true }).click();
    await alert.getByText("Nothing was deleted.").waitFor();
    await alert.getByRole("button", { name: "Delete", exact: true }).click();
    await alert.waitFor({ state: "detached" });
    await page.getByText("removed").waitFor();
  });

  it("shows both values of each member that two people changed, and keeps the one that is chosen", async () => {
    await button("Collide").click();
    const dialog = page.getByRole("dialog", { name: "Somebody else changed Northwind Sync" });
    await dialog
      .getByRole("group", { name: "Scopes" })
      .getByRole("radio", { name: "Saved meanwhile", description: "notes:read, notes:write" })
      .check();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Save these" }).click();
    await page.getByText('{"name":"mine","scopes":"theirs"}').waitFor();
  });
});

describe("a notice of what can be taken back", () => {
  it("takes it back by its button, and is gone then", async () => {
    await page.getByRole("button", { name: "Do", exact: true }).click();
    await button("Undo It is gone.").click();
    await page.getByText("It is back.").waitFor();
    expect(await page.getByText("It is gone.").count()).toBe(0);
  });
});
