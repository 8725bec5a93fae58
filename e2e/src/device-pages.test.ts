import { join } from "node:path";
import { type RunningProvider, startProvider } from "@grantway/tools/services";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, signIn, signInAs, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";

/*
 * A person allows a program on a device, in a browser whose scripts are off: they enter its code, sign in, and answer. The device
 * is this test, which asks by HTTP as any would.
 */

const password = "a long enough password";
const api = "https://notes.example";
const grantType = "urn:ietf:params:oauth:grant-type:device_code";
/** Where to keep pictures, for whoever wants to see them. */
const pictures = process.env["GRANTWAY_PICTURES"];

let provider: RunningProvider;
let browser: Browser;
beforeAll(async () => {
  [provider, browser] = await Promise.all([startProvider(), openBrowser()]);
  await provider.administer(["apis", "create", api, "--name", "Notes"]);
  for (const [key, title, access] of [
    ["read", "Read your notes", "see"],
    ["write", "Write and delete your notes", "change"],
  ] as const) {
    await provider.administer(["scopes", "create", key, "--api", api, "--title", title, "--access", access]);
  }
  for (const name of ["ada", "grace"]) {
    const profile = ["--email", `${name}@example.org`, "--name", name, "--email-verified"];
    await provider.administer(["users", "create", name, ...profile, "--password-stdin"], `${password}\n`);
  }
  const what = ["--type", "public", "--grant-type", grantType, "--grant-type", "refresh_token"];
  const scopes = ["--scope", "openid offline_access read write"];
  await provider.administer([
    "clients",
    "create",
    "--client-id",
    "tv",
    "--name",
    "Harbor TV",
    ...what,
    ...scopes,
  ]);
});
afterAll(async () => {
  await browser.close();
  await provider.remove();
});

async function post(path: string, form: Readonly<Record<string, string>>) {
  const answer = await fetch(provider.issuer + path, {
    method: "POST",
    headers: { "user-agent": "harbor-tv/2.1" },
    body: new URLSearchParams({ client_id: "tv", ...form }),
  });
  return (await answer.json()) as Readonly<Record<string, string>>;
}

const askForCodes = () => post("/device_authorization", { scope: "openid read write" });
const poll = ({ device_code = "" }: Readonly<Record<string, string>>) =>
  post("/token", { grant_type: grantType, device_code });

const withoutScripts = (locale = "en") => visit(browser, undefined, { javaScriptEnabled: false, locale });

/** Without scripts axe cannot look: the same page in a browser that has them. */
async function look(page: Page, name: string): Promise<void> {
  const seen = await visit(browser, undefined, { storageState: await page.context().storageState() });
  await seen.goto(page.url());
  await expectAccessible(seen, pictures === undefined ? undefined : join(pictures, name));
  await seen.context().close();
}

describe("a device", () => {
  it("is allowed by who types its code and signs in, and goes on by itself", async () => {
    const codes = await askForCodes();
    const page = await withoutScripts();
    await page.goto(codes["verification_uri"] ?? "");
    await look(page, "device-code");
    await page.getByLabel("Code of the device").fill((codes["user_code"] ?? "").toLowerCase());
    await page.getByRole("button", { name: "Continue" }).click();
    await signIn(page, "ada", password);
    await page.getByRole("heading", { name: "Is this the code on your device?" }).waitFor();
    await look(page, "device-compare");
    await page.getByRole("button", { name: "It is the same" }).click();
    await page
      .getByRole("heading", { name: "Harbor TV asks for access to your account, on a device" })
      .waitFor();
    await page.getByText("harbor-tv").waitFor();
    await look(page, "device-question");
    expect(await poll(codes)).toMatchObject({ error: "authorization_pending" });
    await page.getByRole("button", { name: "Allow" }).dblclick();
    await page.getByRole("heading", { name: "Harbor TV is allowed on the device" }).waitFor();
    await look(page, "device-allowed");
    expect(await poll(codes)).toMatchObject({ token_type: "Bearer", scope: "openid read write" });

    await page.goBack();
    await page.getByRole("heading", { name: "Harbor TV is allowed on the device" }).waitFor();
    await page.getByRole("link", { name: "Connected apps" }).click();
    await page.getByRole("heading", { name: "Harbor TV" }).waitFor();
    await page.context().close();
  });

  it("is told no, and its code is good for nothing after that", async () => {
    const codes = await askForCodes();
    const page = await withoutScripts();
    await page.goto(codes["verification_uri_complete"] ?? "");
    await page.getByRole("button", { name: "It is the same" }).click();
    await signIn(page, "grace", password);
    await page.getByRole("button", { name: "It is the same" }).click();
    await page.getByRole("button", { name: "Deny" }).click();
    await page.getByRole("heading", { name: "The device was told no" }).waitFor();
    await look(page, "device-denied");
    expect(await poll(codes)).toMatchObject({ error: "access_denied" });
    await page.getByRole("link", { name: "Enter another code" }).click();
    await page.getByLabel("Code of the device").fill(codes["user_code"] ?? "");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("alert").getByText("This code was used already.").waitFor();
    await page.getByLabel("Code of the device").fill("BCDF GHJK");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("alert").getByText("There is no such code.").waitFor();
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, "device-unknown.png") });
    await page.context().close();
  });

  it("is asked about in Arabic from the right, with its code from the left", async () => {
    const codes = await askForCodes();
    const page = await withoutScripts("ar");
    await page.goto(codes["verification_uri_complete"] ?? "");
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await page.locator("#user_code").getAttribute("dir")).toBe("ltr");
    await page.getByRole("button", { name: "إنه الرمز نفسه" }).click();
    await signInAs(page, "ada", password);
    await page.getByRole("button", { name: "إنه الرمز نفسه" }).click();
    await page.getByRole("button", { name: "رفض" }).waitFor();
    if (pictures !== undefined) {
      await page.screenshot({ path: join(pictures, "device-question-ar.png"), fullPage: true });
    }
    await page.getByRole("button", { name: "السماح" }).click();
    await page.getByText("يمكنك إغلاق هذه الصفحة.").waitFor();
    await page.context().close();
  });
});
