import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { type OpenComponents, openComponents } from "./component-page.ts";
import { tasksOf } from "./page-tasks.ts";
import { lastAsked, requestSample, setNote } from "./request-samples.ts";

const inputs = ["ui", "words"]
  .flatMap((name) => [`../../packages/${name}/package.json`, `../../packages/${name}/src`])
  .concat("../../apps/explorer/package.json", "../../apps/explorer/src/browser");

let open: OpenComponents;
let page: Page;
beforeAll(async () => {
  open = await openComponents(
    // Colours that are still on their way to others would be looked at.
    { reducedMotion: "reduce" },
    { folder: "request-page", inputs, answer: requestSample },
  );
  page = open.page;
});
afterAll(() => open.close());
beforeEach(() => void open.complaints.splice(0));

// What the API refuses, the browser tells as an error of its own.
function expectNoComplaints(): void {
  expect(open.complaints.filter((text) => !text.startsWith("Failed to load resource"))).toEqual([]);
}
afterEach(expectNoComplaints);

const button = (name: string) => page.getByRole("button", { name, exact: true });
/** By the beginning of its label: behind it may stand that it is optional. */
const field = (name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}\\b`) });
const choice = (name: string) => page.getByRole("combobox", { name: new RegExp(`^${name}\\b`) });
const answer = () => page.getByRole("region", { name: "Answer" });
const editor = () => page.getByRole("textbox", { name: "Body, as JSON" });
const sendButton = () => page.getByRole("button", { name: /^Send/ });

/** Opens an operation anew, as if nothing had been typed before. */
async function openOperation(operation: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(`${open.origin}/?${new URLSearchParams({ operation, ...more }).toString()}`);
  await page.evaluate("sessionStorage.clear()");
  await page.reload();
  await sendButton().waitFor();
}

async function answered(text: string): Promise<void> {
  await answer().getByText(text).first().waitFor();
}

describe("a request made from a description", () => {
  it("asks for what has to be there first, checks it when it is left, and goes to the API as it was meant", async () => {
    await openOperation("listNotes");
    await expectAccessible(page);
    await sendButton().click();
    await page.getByText("This cannot stay empty.").waitFor();
    await page.getByLabel("since").fill("2026-01-31");
    await field("limit").fill("0");
    await field("limit").blur();
    await page.getByText("This is at least 1.").waitFor();
    await field("limit").fill("5");
    await choice("order").selectOption("down");
    await choice("done").selectOption("true");
    await page.getByRole("group", { name: "tags" }).getByRole("textbox").fill("a&b");
    await page.getByRole("button", { name: "Set filter" }).click();
    await field("by").fill("me");
    await field("X-Trace").fill("t");
    await page.keyboard.press("Control+Enter");
    await answered("200");
    expect(lastAsked.url).toBe(
      "/bff/api/acme/notes?since=2026-01-31&limit=5&order=down&done=true&tags=a%26b&filter%5Bby%5D=me",
    );
    expect([lastAsked.headers?.["x-trace"], lastAsked.headers?.["x-grantway-bff"]]).toEqual(["t", "1"]);
  });

  it("has a body in an editor that holds under the policy, and tells in words what does not fit, at its place", async () => {
    await openOperation("addNote");
    await editor().waitFor();
    await page.getByText("The body fits.").waitFor();
    await editor().fill('{"text": "x", "colour": "green", "odd": 1}');
    const told = page.locator(".body-problems");
    await told.getByText("This has at least 2 characters.").waitFor();
    await told.getByText("This is one of: red, blue").waitFor();
    await expectAccessible(page);
    await told.getByRole("button", { name: "colour" }).click();
    await page.keyboard.press("End");
    await editor().fill('{"text": "x"');
    await page.getByText("This is not JSON:").waitFor();
    await page.getByRole("button", { name: "Examples" }).click();
    await page.getByRole("menuitem", { name: "A long one" }).click();
    await page.getByText("The body fits.").waitFor();
    await editor().press("Control+Enter");
    await answered("200");
    expect([lastAsked.method, JSON.parse(lastAsked.body ?? ""), lastAsked.headers?.["content-type"]]).toEqual(
      ["POST", { text: "long" }, "application/json"],
    );
  });

  it("has a form in parts, with a file", async () => {
    await openOperation("addNote");
    await choice("Sent as").selectOption("multipart/form-data");
    await field("text").fill("With a file");
    await page
      .getByLabel("A file for file")
      .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("inside") });
    await page.getByText("a.txt, 6 B").waitFor();
    await sendButton().click();
    await answered("200");
    expect(lastAsked.headers?.["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(lastAsked.body).toMatch(
      /name="text"\r\n\r\nWith a file[\s\S]*filename="a.txt"\r\nContent-Type: text\/plain\r\n\r\ninside/,
    );
  });

  it("keeps what was typed over a reload, and begins anew where that is asked", async () => {
    await openOperation("addNote");
    await editor().fill('{"text": "kept"}');
    await page.reload();
    await page.getByText('"kept"').waitFor();
    await button("Start over").click();
    await page.getByText('"kept"').waitFor({ state: "detached" });
  });

  it("is sent from any address of the API that is typed, and from none beside it", async () => {
    await page.goto(open.origin);
    await page.evaluate("sessionStorage.clear()");
    await page.reload();
    await field("Path and query").fill("/a/../b");
    await sendButton().click();
    await page.getByText("is no address below the base of this API").first().waitFor();
    await choice("Method").selectOption("DELETE");
    await field("Path and query").fill("/things/7?hard=1");
    await sendButton().click();
    await answered("200");
    expect([lastAsked.method, lastAsked.url]).toEqual(["DELETE", "/bff/api/acme/things/7?hard=1"]);
    await expectAccessible(page);
  });
});

describe("sending", () => {
  it("is stopped while it is under way, and its button stays in sight", async () => {
    await openOperation("slow");
    await sendButton().click();
    await button("Cancel").click();
    await page.getByRole("alert").filter({ hasText: "Cancelled." }).waitFor();
    await openOperation("listNotes");
    await page.setViewportSize({ width: 390, height: 600 });
    const box = await sendButton().boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(600);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it.each([
    ["signed-out", "You are signed out.", "Sign in and go on", "sign in for nothing more"],
    ["scope-missing", "You have not allowed this yet: write.", "Allow it and go on", "sign in for write"],
  ])("that is refused by this server loses nothing: %s", async (type, told, action, asked) => {
    await openOperation("refused");
    await field("id").fill(type);
    await sendButton().click();
    const alert = page.getByRole("alert").filter({ hasText: told });
    await alert.waitFor();
    await expectAccessible(page);
    await alert.getByRole("button", { name: action }).click();
    await page.getByText(asked).waitFor();
    expect(await field("id").inputValue()).toBe(type);
  });
});

describe("copying a call", () => {
  it("shows it for four programs, and never a token", async () => {
    await openOperation("addNote");
    await button("Copy as…").click();
    const dialog = page.getByRole("dialog", { name: "Take this call along" });
    await dialog.getByText("--request POST").waitFor();
    await expectAccessible(page);
    for (const [tab, text] of [
      ["grantway fetch", "grantway fetch acme"],
      ["JavaScript", "await fetch("],
      ["Python", "requests.request("],
    ] as const) {
      await dialog.getByRole("tab", { name: tab }).click();
      await dialog.getByRole("region", { name: tab }).getByText(text).waitFor();
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });
});

describe("an object that is edited by its schema", () => {
  async function edit(): Promise<Locator> {
    setNote({ text: "Milk", colour: "red", tags: ["home"] });
    await openOperation("getNote");
    await field("id").fill("1");
    await sendButton().click();
    await button("Edit as a form").click();
    const form = page.getByRole("region", { name: "Edit what was answered" });
    await form.waitFor();
    return form;
  }

  it("shows what was changed, and is saved upon the version that was read", async () => {
    const form = await edit();
    await form.getByLabel("text", { exact: true }).fill("Bread");
    await form.getByRole("row", { name: "text Milk Bread" }).waitFor();
    await expectAccessible(page);
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("Saved.").waitFor();
    expect(JSON.parse(lastAsked.body ?? "")).toEqual({ text: "Bread", colour: "red", tags: ["home"] });
    expect(lastAsked.headers?.["if-match"]).toMatch(/^"\d+"$/);
  });

  it("shows what the API refuses at its field", async () => {
    const form = await edit();
    await form.getByLabel("text", { exact: true }).fill("taken");
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByRole("textbox", { name: "text", description: /Somebody has this one/ }).waitFor();
    await form.getByText("The API says no (422): One thing is wrong.").waitFor();
    await form.getByRole("button", { name: "Close" }).click();
    const question = page.getByRole("alertdialog", { name: "Leave with changes that are not saved?" });
    await question.getByRole("button", { name: "Cancel" }).click();
    await question.waitFor({ state: "detached" });
    await form.getByRole("button", { name: "Close" }).click();
    await question.getByRole("button", { name: "Close" }).click();
    await form.waitFor({ state: "detached" });
  });

  it("asks which is kept where somebody else changed the same", async () => {
    const form = await edit();
    await form.getByLabel("text", { exact: true }).fill("Mine");
    setNote({ text: "Theirs", colour: "blue", tags: ["home"] });
    await form.getByRole("button", { name: "Save" }).click();
    const dialog = page.getByRole("dialog", { name: "It was changed meanwhile" });
    await dialog.getByText("Theirs").waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Go on with this" }).click();
    await form.getByRole("row", { name: "text Theirs Mine" }).waitFor();
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("Saved.").waitFor();
    expect(JSON.parse(lastAsked.body ?? "")).toMatchObject({ text: "Mine", colour: "blue" });
  });
});

describe("fields of every kind of value", () => {
  it("are filled in by keyboard and mouse, and what they make is what their schema says", async () => {
    await openOperation("getOrder");
    await field("id").fill("1");
    await sendButton().click();
    await button("Edit as a form").click();
    const form = page.getByRole("region", { name: "Edit what was answered" });
    const group = (name: string) => form.getByRole("group", { name: new RegExp(`^${name}\\b`) });
    await expectAccessible(page);
    const kind = form.getByRole("combobox", { name: "Kind of payment" });
    expect(await kind.locator("option:checked").textContent()).toBe("Bank");
    await kind.selectOption("Card");
    await form.getByRole("textbox", { name: "number" }).fill("4242");
    await form.getByRole("textbox", { name: "when" }).fill("tomorrow");
    await form.getByRole("textbox", { name: "when" }).blur();
    await form.getByText("This is a day and a time, such as").waitFor();
    await form.getByRole("textbox", { name: "when" }).fill("2026-02-01T08:00:00Z");
    await group("lines").getByRole("button", { name: "Add an entry" }).click();
    await group("Entry 2").getByRole("textbox", { name: "name" }).fill("Milk");
    await group("Entry 2")
      .getByRole("textbox", { name: /^count/ })
      .fill("2");
    await group("lines").getByRole("button", { name: "Remove entry 1" }).click();
    await group("labels").getByRole("button", { name: "Set labels" }).click();
    await group("labels")
      .getByRole("textbox", { name: /^Name of the member/ })
      .fill("__proto__");
    await group("labels").getByRole("button", { name: "Add a member" }).click();
    await group("labels").getByRole("textbox", { name: "__proto__" }).fill("mine");
    await group("ways").getByRole("checkbox", { name: "pigeon" }).check();
    const anything = form.getByRole("textbox", { name: /^anything/ });
    await anything.fill("[1, ");
    await anything.blur();
    await form.getByText("This is not JSON:").waitFor();
    await anything.fill('{"a": null}');
    await expectAccessible(page);
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("Saved.").waitFor();
    expect(lastAsked.body).toBe(
      '{"payment":{"kind":"card","number":"4242"},"when":"2026-02-01T08:00:00Z","lines":[{"name":"Milk","count":2}],"anything":{"a":null},"labels":{"__proto__":"mine"},"ways":["pigeon"]}',
    );
  });
});

describe("the page", () => {
  it("runs from right to left in Arabic, and says everything in it", async () => {
    await page.goto(`${open.origin}/?operation=addNote&language=ar`);
    await page.getByRole("button", { name: /^إرسال/ }).waitFor();
    await page.getByRole("textbox", { name: "المحتوى، بصيغة JSON" }).waitFor();
    await expectAccessible(page);
  });

  it("goes on while a document of 50 MB is read beside it: no task of it takes a processor for longer than 200 ms", async () => {
    const { longest, count } = await tasksOf(open.browser, page, async () => {
      await page.goto(`${open.origin}/?operation=o4999&document=huge`);
      await page.getByRole("heading", { name: "GET /p4999" }).waitFor();
    });
    expect(count).toBeGreaterThan(10);
    expect(longest).toBeLessThanOrEqual(200);
  });

  it("tells what a document is that it cannot read", async () => {
    await page.goto(`${open.origin}/?document=swagger`);
    await page.getByText("swagger").waitFor();
  });
});
