import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type RunningProvider, startProvider } from "@grantway/tools/services";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, leaveFor, signIn, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";

/*
 * The consent page of an app, and the page where somebody waits for their administrators: in a browser whose scripts are off, as
 * all that stands on the way of an authorization has to work. Rows are written into the store beside the running server; how apps
 * and organisations come to be there has tests of its own.
 */

const password = "a long enough password";
const callback = "https://reports.example/callback";
const api = "https://notes.example";
/** Where to keep pictures, for whoever wants to see them. */
const pictures = process.env["GRANTWAY_PICTURES"];
const pictureOf = (name: string) => (pictures === undefined ? undefined : join(pictures, name));

let provider: RunningProvider;
let browser: Browser;
beforeAll(async () => {
  [provider, browser] = await Promise.all([startProvider(), openBrowser()]);
  await provider.administer(["apis", "create", api, "--name", "Notes"]);
  for (const [key, title, access, risk] of [
    ["read", "Read your notes", "see", "low"],
    ["write", "Change your notes", "change", "medium"],
    ["salaries", "See what everybody earns", "see", "high"],
  ] as const) {
    const said = ["--title", title, "--access", access, "--risk", risk];
    await provider.administer(["scopes", "create", key, "--api", api, ...said]);
  }
  for (const name of ["ada", "grace", "nobody"]) {
    const profile = ["--email", `${name}@example.org`, "--name", name, "--email-verified"];
    await provider.administer(["users", "create", name, ...profile, "--password-stdin"], `${password}\n`);
  }
  const client = { client_id: "reports", client_name: "Reports", redirect_uris: [callback] };
  await provider.administer(
    ["clients", "import", "-"],
    JSON.stringify([{ ...client, scope: "openid read write salaries" }]),
  );
  const db = new DatabaseSync(join(provider.folder, "grantway.sqlite"), { timeout: 10_000 });
  db.exec(rows);
  db.close();
});
afterAll(async () => {
  await browser.close();
  await provider.remove();
});

const purpose = "To put your notes into the weekly report.";
const manifest = JSON.stringify({
  name: "Reports",
  summary: "Weekly reports",
  description: "",
  category: "data",
  homepage: "",
  privacyPolicy: "",
  termsOfService: "",
  support: "",
  logo: "",
  redirectHosts: ["reports.example"],
  scopes: [
    { scope: "read", purpose, optional: false },
    { scope: "salaries", purpose: "To show what a report costs.", optional: true },
  ],
  actsAs: ["app", "person"],
  installsFor: ["organisation"],
  embed: null,
  afterInstall: "app",
  setupUrl: "",
});

const organisation = (id: string, name: string) =>
  `INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
    VALUES ('${id}', '${id}', '${name}', '${id}', 'live', 'active', 0, 1);`;
const member = (name: string, at: string, role: string) =>
  `INSERT INTO memberships (organisation_id, user_id, role, joined_at)
    SELECT '${at}', id, '${role}', 0 FROM users WHERE username = '${name}';`;
const rows = `${organisation("harbour", "Harbour Works")} ${organisation("northwind", "Northwind")}
  ${organisation("southwind", "Southwind")} ${member("ada", "northwind", "admin")}
  ${member("ada", "southwind", "member")} ${member("grace", "southwind", "member")}
  INSERT INTO apps (id, slug, publisher_id, status, visibility, released, name, name_key, category, created_at, revision)
    VALUES ('reports-app', 'reports', 'harbour', 'active', 'public', 1, 'Reports', 'reports', 'data', 0, 1);
  INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, revision)
    VALUES ('reports-app', 1, '${manifest}', 'h', 'released', 0, 1);
  UPDATE clients SET app_id = 'reports-app', environment = 'live' WHERE id = 'reports';`;

async function asks(name: string, more: Readonly<Record<string, string>> = {}): Promise<Page> {
  const page = await visit(browser, undefined, { javaScriptEnabled: false });
  // The app is not there: where the browser is sent to is all that is looked at.
  await page.context().route("https://reports.example/**", (route) => route.fulfill({ body: "The app." }));
  const url = new URL(`${provider.issuer}/authorize`);
  url.search = new URLSearchParams({
    client_id: "reports",
    redirect_uri: callback,
    response_type: "code",
    scope: "openid read salaries",
    state: "s-1",
    // RFC 7636 appendix B.
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
    ...more,
  }).toString();
  await page.goto(url.href);
  await signIn(page, name, password);
  return page;
}

/** Without scripts axe cannot look: the same page in a browser that has them. */
async function look(page: Page, name: string): Promise<void> {
  const seen = await visit(browser, undefined, { storageState: await page.context().storageState() });
  await seen.goto(page.url());
  await expectAccessible(seen, pictureOf(name));
  await seen.context().close();
}

/** Presses what leads back to the app, and says which address that is. */
function pressForApp(page: Page, name: string | RegExp): Promise<URL> {
  return leaveFor(page, callback, () => page.getByRole("button", { name }).click());
}

describe("the consent page of an app", () => {
  it("asks where, preselects no place of several, and installs it with what was switched on", async () => {
    const page = await asks("ada");
    await page.getByRole("heading", { name: "Reports asks to be installed" }).waitFor();
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
    expect(await page.getByText(purpose).count()).toBe(1);
    await look(page, "install-several");
    await page.getByRole("radio", { name: "Northwind" }).check();
    expect(await page.getByRole("switch").isChecked()).toBe(false);
    const { searchParams } = await pressForApp(page, /Install|Allow/);
    expect([searchParams.get("state"), searchParams.has("code")]).toEqual(["s-1", true]);
    await page.context().close();
  });

  it("lets a member ask administrators with a note, and wait", async () => {
    const page = await asks("grace");
    await page.getByRole("button", { name: "Ask administrators" }).waitFor();
    await look(page, "install-ask");
    const tooLong = `For the board.\n${"x".repeat(1_000)}`;
    await page.getByRole("textbox").fill(tooLong);
    await page.getByRole("button", { name: "Ask administrators" }).click();
    await page.getByText("The note has more than 1,000 characters. Nothing was sent.").waitFor();
    expect(await page.getByRole("textbox").inputValue()).toBe(tooLong);
    await page.getByRole("textbox").fill("For the board.");
    await page.getByRole("button", { name: "Ask administrators" }).click();
    await page.getByRole("heading", { name: "Your request for Reports" }).waitFor();
    await look(page, "install-waiting");
    await page.getByRole("button", { name: "Take the request back" }).click();
    await page.getByText("The request was taken back.").waitFor();
    const { searchParams } = await pressForApp(page, "Back to the app");
    expect(Object.fromEntries(searchParams)).toMatchObject({ error: "access_denied", state: "s-1" });
    await page.context().close();
  });

  it("lets somebody report the app, refuses too many words with nothing lost, and goes on afterwards", async () => {
    const page = await asks("grace", { state: "s-2" });
    await page.getByRole("link", { name: "Report this app" }).click();
    await page.getByRole("heading", { name: "Report Reports" }).waitFor();
    await look(page, "report-form");
    const tooLong = `<b>It asks for my password.</b>\n${"x".repeat(1_000)}`;
    await page.getByRole("radio", { name: "It does something harmful" }).check();
    await page.getByRole("textbox").fill(tooLong);
    await page.getByRole("button", { name: "Send report" }).click();
    await page.getByText("Your words have more than 1,000 characters. Nothing was sent.").waitFor();
    expect(await page.getByRole("textbox").inputValue()).toBe(tooLong);
    expect(await page.getByRole("radio", { checked: true }).getAttribute("value")).toBe("harmful");
    await page.getByRole("textbox").fill("It asks for my password.");
    await page.getByRole("button", { name: "Send report" }).click();
    await page.getByRole("heading", { name: "You reported Reports" }).waitFor();
    await look(page, "report-sent");
    await page.getByRole("link", { name: "Back to the request" }).click();
    await page.getByRole("link", { name: "Report this app" }).click();
    await page.getByRole("heading", { name: "You reported Reports" }).waitFor();
    await page.getByRole("link", { name: "Back to the request" }).click();
    const { searchParams } = await pressForApp(page, "Cancel");
    expect(Object.fromEntries(searchParams)).toMatchObject({ error: "access_denied", state: "s-2" });
    await page.context().close();
  });

  it("says to somebody in no organisation what they can do, and lets them go back", async () => {
    const page = await asks("nobody");
    await page.getByRole("heading", { name: "You cannot install Reports" }).waitFor();
    await look(page, "install-nowhere");
    const { searchParams } = await pressForApp(page, "Back to the app");
    expect(searchParams.get("error")).toBe("access_denied");
    await page.context().close();
  });
});
