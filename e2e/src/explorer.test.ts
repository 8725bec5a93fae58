import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, lookAt, signIn, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";
import { type Demo, startDemo } from "./demo.ts";
import { watch } from "./what-a-page-holds.ts";

/* The explorer on a fresh demo, in one browser: a person meets an API, from the first click to signing out. */

let browser: Browser;
let demo: Demo;
let page: Page;
let everythingOf: () => Promise<string>;
const complaints: string[] = [];

const laterClock = new URL("later-clock.mjs", import.meta.url).href;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo(undefined, [laterClock])]);
  page = await visit(browser);
  page.on("console", (message) => {
    if (/policy|Trusted/i.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  everythingOf = watch(page, demo.explorer);
  await page.goto(`${demo.explorer}/explorer`);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

const button = (name: string | RegExp) => page.getByRole("button", { name });
const operation = (name: string) => page.getByRole("link", { name: new RegExp(name) }).first();
const answer = () => page.getByRole("region", { name: "Answer" });
const expectFocus = (name: string) =>
  page.getByRole("region", { name }).and(page.locator(":focus")).waitFor();

/** Allows what the provider asks for. */
const allow = () => page.getByRole("button", { name: /^Allow/ }).click();

/** What the server of the explorer logged, line by line. */
function log(): readonly {
  readonly pid: number;
  readonly event?: { readonly type: string; readonly revoked?: boolean };
}[] {
  const text = readFileSync(join(demo.folder, "logs", "explorer.log"), "utf8");
  return text.split("\n").flatMap((line) => (line.startsWith("{") ? [JSON.parse(line)] : []));
}

/** Has axe look at it in every width and theme, and goes back to the widest. */
async function accessible(): Promise<void> {
  await expectAccessible(page);
  await lookAt(page, { width: "desktop", theme: "light" });
}

describe("the explorer", () => {
  it("opens on our API, with one click to sign in", async () => {
    await button("Sign in at Grantway").click();
    await signIn(page, "ada", demo.passwords.get("ada") ?? "");
    await allow();
    await button("Ada Lovelace").waitFor();
    await operation("Whose token this is").waitFor();
    expect(page.url()).toBe(`${demo.explorer}/explorer/acme`);
  });

  it("has an organisation chosen, which is part of every address then", async () => {
    await button("Choose an organisation").click();
    await page.getByRole("option", { name: /Harbor Compilers/ }).waitFor();
    await page.locator("input:focus").waitFor();
    await page.keyboard.type("harb");
    await page.getByRole("option", { name: /Harbor Compilers/ }).waitFor();
    await page.keyboard.press("Enter");
    await button("Organisation: Harbor Compilers").waitFor();
    expect(new URL(page.url()).pathname).toBe("/explorer/acme/harbor");
  });

  it("calls GET /api/username", async () => {
    await operation("Whose token this is").click();
    await button(/^Send/).click();
    await answer().getByText('"ada"').first().waitFor();
    await accessible();
    expect(await page.title()).toBe("getUsername · Acme API · API explorer");
  });

  it("puts the organisation into the path of what belongs to it", async () => {
    await operation("The projects of a company").click();
    await button(/^Send/).click();
    await answer().getByText("200").first().waitFor();
    expect(new URL(page.url()).pathname).toBe("/explorer/acme/harbor/listProjects");
  });

  it("says before sending what a write needs, asks for it, and brings back what was typed", async () => {
    await operation("Write a note").click();
    await page.getByText("This needs something you have not allowed yet").waitFor();
    const editor = page.getByRole("textbox", { name: "Body, as JSON" });
    await editor.click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type('{"text": "typed before"}');
    await accessible();
    await button("Ask Grantway and come back").click();
    await allow();
    await editor.getByText("typed before").waitFor();
    expect(new URL(page.url()).pathname).toBe("/explorer/acme/harbor/addNote");
    await button(/^Send/).click();
    await answer().getByText("Created").first().waitFor();
    await answer().getByText('"typed before"').first().waitFor();
  });

  it("goes on without anybody noticing when the token has expired meanwhile", async () => {
    const [{ pid } = { pid: 0 }] = log();
    process.kill(pid, "SIGUSR2");
    await operation("Whose token this is").click();
    await button(/^Send/).click();
    await answer().getByText('"ada"').first().waitFor();
    expect(log().map(({ event }) => event?.type)).toContain("refreshed");
  });

  it("keeps what was sent, in this browser alone, and brings it back", async () => {
    await page
      .getByRole("region", { name: "Operations" })
      .getByRole("button", { name: /POST \/api\/notes/ })
      .click();
    await page.getByRole("textbox", { name: "Body, as JSON" }).getByText("typed before").waitFor();
    await button("Clear").click();
    await page.getByText("What you send is listed here").waitFor();
  });

  it("opens a link to a call as somebody else prepared it", async () => {
    const call = { operation: "addNote", method: "POST", path: "/api/notes", parameters: [], headers: [] };
    const body = { kind: "text", type: "application/json", text: '{"text": "from a link"}' };
    const hash = Buffer.from(JSON.stringify({ ...call, body })).toString("base64url");
    await page.goto(`${demo.explorer}/explorer/acme/harbor/addNote#call=${hash}`);
    await page.getByRole("textbox", { name: "Body, as JSON" }).getByText("from a link").waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe("");
  });

  it("has no token anywhere in the page or in what it is sent", async () => {
    await page.evaluate("window.known = ['gwat', 'this is what a token would look like'].join('_')");
    const everything = await everythingOf();
    expect(everything).toContain("gwat_this is what a token would look like");
    expect(everything).toContain("Remember the milk");
    expect(everything.replaceAll("gwat_this", "").match(/gw[ar]t_.{20}/)?.[0]).toBeUndefined();
  });

  it("signs out: the tokens are revoked, and what was typed is still there", async () => {
    await button("Ada Lovelace").click();
    await page.getByRole("menuitem", { name: "Sign out at Grantway" }).click();
    await page.getByText("You are signed out at Grantway").waitFor();
    await page.getByText("This takes a sign-in at Grantway").waitFor();
    await page.getByRole("textbox", { name: "Body, as JSON" }).getByText("from a link").waitFor();
    expect(log().findLast(({ event }) => event?.type === "signed_out")?.event?.revoked).toBe(true);
  });

  it("never broke its policy, and nothing threw", () => {
    expect(complaints).toEqual([]);
  });
});

describe("the explorer by the keyboard alone", () => {
  it("skips to the content, finds an operation by name, and goes from column to column", async () => {
    await page.goto(`${demo.explorer}/explorer/acme/-`);
    await operation("Whose token this is").waitFor();
    await page.keyboard.press("Tab");
    await page.getByRole("link", { name: "Skip to content" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Control+k");
    // What is typed before the field has the focus goes to the page.
    await page
      .getByRole("combobox", { name: "Find operations and APIs" })
      .and(page.locator(":focus"))
      .waitFor();
    await page.keyboard.type("write a note");
    await page.getByRole("status").filter({ hasText: "2 results" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("This takes a sign-in at Grantway").waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await expectFocus("Request");
    await page.keyboard.press("j");
    await operation("Whose token this is").and(page.locator(":focus")).waitFor();
    await page.keyboard.press("?");
    const shortcuts = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await shortcuts.getByText("Go to Answer").waitFor();
    await page.keyboard.press("Escape");
    // Until it is gone it takes the focus back.
    await shortcuts.waitFor({ state: "hidden" });
  });

  it("makes a column wider, and keeps it so", async () => {
    const border = page.getByRole("separator", { name: "Width of the column Operations" });
    const before = Number(await border.getAttribute("aria-valuenow"));
    await border.press("ArrowRight");
    await expect.poll(() => border.getAttribute("aria-valuenow")).toBe(String(before + 2));
    await page.reload();
    await expect.poll(() => border.getAttribute("aria-valuenow")).toBe(String(before + 2));
    await border.press("Enter");
    await expect.poll(() => border.getAttribute("aria-valuenow")).toBe("22");
  });
});

describe("an API of one's own", () => {
  it("is added by a person for themselves, explored, and taken away again", async () => {
    await button("Acme API").click();
    await page.getByRole("menuitem", { name: "Add an API…" }).click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("My API");
    await page.getByLabel("Address of its OpenAPI document").fill(`${demo.api}/openapi.json`);
    await page.getByLabel("Address of the API").fill(demo.api);
    await page.getByLabel("Who signs people in for it").fill(demo.provider);
    await page.getByText(`${demo.explorer}/bff/callback/own-my-api`).waitFor();
    await page.getByLabel("Client id").fill("mine");
    await page.getByLabel("Client secret").fill("never-seen-again");
    await accessible();
    await button("Add it").click();
    await button("Sign in at localhost").waitFor();
    await operation("Whose token this is").waitFor();
    expect(await everythingOf()).not.toMatch(/"clientSecret":"never/);
    await button("My API").click();
    await page.getByRole("menuitem", { name: "Take My API away" }).click();
    await page.getByText("My API is not there any more").waitFor();
    await button("Acme API").waitFor();
  });

  it("says what is wrong with an address nobody may ask for", async () => {
    await page.goto(`${demo.explorer}/explorer/nobody`);
    await page.getByText("There is no API called “nobody” here").waitFor();
  });
});
