import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, lookAt, signIn, visit } from "./browser.ts";
import { administrator, openConsole, type OpenConsole, password } from "./open-console.ts";

/* The console, in one browser: what an administrator does there, and what its frame does around it. */

const codeApp = {
  client_id: "code-app",
  client_name: "Code App",
  redirect_uris: ["https://code-app.example/"],
};

let open: OpenConsole;
let page: Page;

beforeAll(async () => {
  open = await openConsole({ address: "/keys", people: [["ada", "Ada Lovelace"]], clients: [codeApp] });
  page = open.page;
  await page.getByRole("heading", { name: "Instance keys" }).waitFor();
});
afterAll(() => open.close());

const heading = (on: Page, name: string) => on.getByRole("heading", { level: 1, name });
const expectFocus = (on: Locator) => on.and(on.page().locator(":focus")).waitFor();
const press = (key: string) => page.keyboard.press(key);

/** Has axe look at it in every width and theme, and goes back to the widest. */
async function accessible(on: Page): Promise<void> {
  await expectAccessible(on);
  await lookAt(on, { width: "desktop", theme: "light" });
}

/** The next call to this address is answered as if the sign-in were too old. */
async function needPassword(address: string): Promise<void> {
  const told = { title: "", detail: "", requestId: "r-1" };
  await page.route(
    address,
    (route) => route.fulfill({ status: 403, json: { type: "#sign-in-too-old", status: 403, ...told } }),
    { times: 1 },
  );
}

describe("the console", () => {
  it("is built at the first visit, and whoever signs in for it comes back to the same address", async () => {
    expect(page.url()).toBe(`${open.provider.issuer}/console/keys`);
    expect(await page.title()).toBe("Keys · Grantway");
    await accessible(page);
  });

  it("rotates a signing key, telling before what will happen when", async () => {
    await page.getByRole("button", { name: "Rotate…" }).click();
    await page.getByRole("dialog").getByText("At once: the next key is published.").waitFor();
    await accessible(page);
    await page.getByRole("button", { name: "Rotate the ES256 key" }).click();
    await page.getByText("is published and signs from").waitFor();
  });

  it("asks for the password again where a sign-in is too old, over what asked for it, and goes on", async () => {
    await needPassword("**/retire");
    await page.getByRole("button", { name: "Retire…" }).click();
    await page.getByRole("button", { name: "Retire it now" }).click();
    const field = page.getByLabel("Password", { exact: true });
    await field.fill("wrong");
    await press("Enter");
    await page.getByText("This is not your password").waitFor();
    await accessible(page);
    await field.fill(administrator[1]);
    await press("Enter");
    await page.getByText("Servers stop publishing it within a minute").waitFor();
  });

  it("says what a token is without keeping it", async () => {
    await page.getByRole("link", { name: "Token inspector" }).click();
    await page.getByLabel("Token", { exact: true }).fill("gwat_nothing-of-ours");
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByRole("heading", { name: "Not a token of this server" }).waitFor();
    expect(page.url()).not.toContain("gwat_");
    await accessible(page);
  });

  it("goes on where it was after its session has ended, without losing what was typed", async () => {
    const field = page.getByLabel("Token", { exact: true });
    await field.fill("gwat_typed-before");
    await page.context().clearCookies({ name: /session/ });
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByRole("heading", { name: "You are signed out" }).waitFor();
    await accessible(page);
    const opened = page.waitForEvent("popup");
    await page.getByRole("link", { name: "Sign in in a new tab" }).click();
    const tab = await opened;
    await signIn(tab, ...administrator);
    await heading(tab, "You are signed in").waitFor();
    await page.getByRole("heading", { name: "Not a token of this server" }).waitFor();
    expect(await field.inputValue()).toBe("gwat_typed-before");
    await tab.close();
  });

  it("goes on in a session that its person began in another tab, and shows and does nothing as somebody else", async () => {
    const tab = await page.context().newPage();
    const signInAnew = async (who: readonly [login: string, password: string]) => {
      await page.context().clearCookies({ name: /session/ });
      await tab.goto(`${open.provider.issuer}/sign-in?place=${encodeURIComponent("/console/signed-in")}`);
      await signIn(tab, ...who);
      await heading(tab, "You are signed in").waitFor();
    };
    const field = page.getByLabel("Token", { exact: true });
    await signInAnew(administrator);
    await field.fill("gwat_typed-in-between");
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByRole("heading", { name: "Not a token of this server" }).waitFor();

    await signInAnew(["ada", password]);
    await page.getByRole("link", { name: "Audit" }).click();
    const dialog = page.getByRole("dialog", { name: "You are signed out" });
    await dialog.getByText("Ada Lovelace is signed in now").waitFor();
    await signInAnew(administrator);
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("row").nth(1).waitFor();
    await tab.close();
  });

  it("says so when the server does not answer, and goes on by itself", async () => {
    await page.route("**/api/v1/settings", (route) => route.abort());
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByText("The server does not answer. What you see may be old").waitFor();
    await page.unroute("**/api/v1/settings");
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.getByText("GRANTWAY_ISSUER").first().waitFor();
    await page
      .getByText("The server does not answer. What you see may be old")
      .waitFor({ state: "detached" });
  });
});

describe("the console by the keyboard alone", () => {
  it("skips to the content, searches by name, and lists its shortcuts", async () => {
    await open.go("/keys");
    await heading(page, "Keys").waitFor();
    await press("Tab");
    await expectFocus(page.getByRole("link", { name: "Skip to content" }));
    await press("Enter");
    await press("Control+k");
    await expectFocus(page.getByRole("combobox"));
    await page.keyboard.type("inspe");
    await page.getByRole("status").filter({ hasText: "1 result" }).waitFor();
    await accessible(page);
    await press("Enter");
    await heading(page, "Token inspector").waitFor();
    await expectFocus(heading(page, "Token inspector"));
    await press("g");
    await press("k");
    await heading(page, "Keys").waitFor();
    await press("?");
    const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await list.getByText("Go to Keys").waitFor();
    await press("Escape");
    await list.waitFor({ state: "detached" });
  });

  it("finds people and clients beside its own pages", async () => {
    await press("Control+k");
    await expectFocus(page.getByRole("combobox"));
    await page.keyboard.type("code");
    await page.getByRole("option", { name: /Code App/ }).waitFor();
    await press("Escape");
  });
});

describe("the console as a person wants it", () => {
  it("is dark, dense and Arabic when they choose so, and stays that way", async () => {
    await page.getByRole("button", { name: /your menu/ }).click();
    await page.getByRole("menuitem", { name: "Appearance and language" }).click();
    await page.getByLabel("Theme", { exact: true }).selectOption("dark");
    await page.getByLabel("Density", { exact: true }).selectOption("compact");
    await page.getByLabel("Language", { exact: true }).selectOption("ar");
    await page.getByRole("dialog", { name: "المظهر واللغة" }).waitFor();
    await open.go("/keys");
    await heading(page, "المفاتيح").waitFor();
    await page.getByRole("heading", { name: "مفاتيح النسخة" }).waitFor();
    const root = page.locator("html");
    expect(await root.getAttribute("dir")).toBe("rtl");
    expect(await root.getAttribute("data-theme")).toBe("dark");
    await accessible(page);
  });

  it("says in their language what the server refuses of a form, each at its field", async () => {
    await open.go("/new/people");
    await page.locator("#username").fill("root");
    await page.locator("#email").fill("nonsense");
    await page.locator("form button[type=submit]").click();
    const refused = page.locator(".field-error");
    await refused.filter({ hasText: "يبدو عنوان البريد مثل" }).waitFor();
    await accessible(page);
    await page.locator("#email").fill("admin@other.example");
    await page.locator("form button[type=submit]").click();
    await refused.filter({ hasText: "هذا مأخوذ. اختر غيره." }).waitFor();
    expect(await page.locator("#username").getAttribute("aria-invalid")).toBe("true");
  });

  it("never met its own policy on the way", () => {
    expect(open.complaints).toEqual([]);
  });
});

describe("the console for somebody without a part in it", () => {
  it("shows no area of the platform, and leads to the directory", async () => {
    const ada = await visit(open.browser);
    await ada.goto(`${open.provider.issuer}/console/keys`);
    await signIn(ada, "ada", password);
    await heading(ada, "This is not yours to see").waitFor();
    await ada.getByRole("link", { name: "Go to the front page" }).click();
    await heading(ada, "Apps directory").waitFor();
    await accessible(ada);
    await ada.context().close();
  });
});
