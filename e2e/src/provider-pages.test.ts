import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, signIn, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";
import { startDemo, type Demo } from "./demo.ts";
import { authorizeAt, providerPages } from "./provider-pages.ts";

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

describe("the provider's pages", () => {
  it.each(providerPages)("$name has no axe violation at two widths, light and dark", async ({ reach }) => {
    const page = await reach(browser, demo);
    await expectAccessible(page);
    await page.context().close();
  });

  it("load one script, of our own, and nothing from elsewhere, and complain of nothing in the console", async () => {
    const page = await visit(browser);
    const complaints: string[] = [];
    page.on("console", (message) => void complaints.push(message.text()));
    page.on("pageerror", (error) => void complaints.push(error.message));
    const loaded: string[] = [];
    page.on(
      "request",
      (request) => void loaded.push(`${request.resourceType()} ${new URL(request.url()).origin}`),
    );
    await page.goto(`${demo.codeApp}/sign-in`);
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    expect(complaints).toEqual([]);
    expect(loaded.filter((line) => line.startsWith("script "))).toEqual([`script ${demo.provider}`]);
    expect(new Set(loaded.slice(1).map((line) => line.split(" ")[1]))).toEqual(new Set([demo.provider]));
    await page.context().close();
  });

  it.each([true, false])("take a double click for one, with scripts: %s", async (javaScriptEnabled) => {
    const login = javaScriptEnabled ? "admin" : "grace";
    const page = await visit(browser, undefined, { javaScriptEnabled });
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") sent.push(new URL(request.url()).pathname);
    });
    await page.goto(`${demo.codeApp}/sign-in`);
    await page.getByLabel("Username or email").fill(login);
    await page.getByLabel("Password").fill(demo.passwords.get(login) ?? "");
    await page.getByRole("button", { name: "Sign in" }).dblclick();
    await page.getByRole("button", { name: "Allow" }).dblclick();
    await page.getByRole("heading", { name: `Hello, ${login}` }).waitFor();
    // Without scripts only the browser can prevent that a form is sent twice.
    expect(javaScriptEnabled ? sent : [...new Set(sent)]).toEqual(["/sign-in", "/consent"]);
    await page.context().close();
  });

  it("take an answer to the client by a form that goes by itself, where the client asks for one", async () => {
    const page = await visit(browser);
    const redirect_uri = `${demo.codeApp}/callback`;
    const parameters = { client_id: "code-app", redirect_uri, scope: "openid", prompt: "none" };
    const posted = page.waitForRequest((request) => request.method() === "POST");
    await page.goto(authorizeAt(demo, { ...parameters, response_mode: "form_post" }));
    const request = await posted;
    expect(request.url()).toBe(`${demo.codeApp}/callback`);
    expect(new URLSearchParams(request.postData() ?? "").get("error")).toBe("login_required");
    await page.context().close();
  });

  it("let a form go again that the person came back to", async () => {
    const page = await visit(browser);
    await page.goto(`${demo.codeApp}/sign-in`);
    await signIn(page, "ada", "not the password");
    await page.getByRole("alert").waitFor();
    await signIn(page, "ada", demo.passwords.get("ada") ?? "");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "You said no. Nothing was shared." }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByRole("heading", { name: "Hello, ada" }).waitFor();
    await page.context().close();
  });

  it("take back a right, an app and other sessions without scripts", async () => {
    const [page, other] = await Promise.all(
      [0, 1].map(() => visit(browser, undefined, { javaScriptEnabled: false })),
    );
    if (page === undefined || other === undefined) throw new Error("there are two");
    const button = (name: string) => page.getByRole("button", { name });
    const link = (name: string) => page.getByRole("link", { name });
    for (const visitor of [other, page]) {
      await visitor.goto(`${demo.provider}/account/apps`);
      await signIn(visitor, "admin", demo.passwords.get("admin") ?? "");
      await visitor.getByRole("heading", { name: "Connected apps" }).waitFor();
    }
    const asks = "Code App asks for access to your account";
    await page.goto(`${demo.codeApp}/sign-in`);
    const allow = button("Allow");
    if (await allow.isVisible()) await allow.click();
    await page.getByRole("heading", { name: "Hello, admin" }).waitFor();

    await page.goto(`${demo.provider}/account/apps`);
    await link("Review Code App").click();
    await link("Remove Write and delete your notes").click();
    await button("Take it back").click();
    await page.getByText("Not allowed any more: Write and delete your notes").waitFor();
    await page.goBack();
    await page.goBack();
    await link("Remove this app").click();
    await button("Remove").click();
    await page.getByText("Code App is not connected any more.").waitFor();
    await page.goto(`${demo.codeApp}/sign-in`);
    await page.getByRole("heading", { name: asks }).waitFor();
    // What the page promises is where it says.
    await link("Connected apps").click();
    await page.getByText("No apps yet.").waitFor();

    await page.getByRole("navigation").getByRole("link", { name: "Sessions" }).click();
    await link("Sign out elsewhere").click();
    await button("Sign out").click();
    await page.getByText("You are signed in nowhere else.").waitFor();
    await other.reload();
    await other.getByRole("button", { name: "Sign in" }).waitFor();
    await Promise.all([page, other].map((visitor) => visitor.context().close()));
  });

  it("run from the right in Arabic, which a person chooses at the foot of a page without scripts", async () => {
    const page = await visit(browser, undefined, { javaScriptEnabled: false, locale: "de-AT" });
    await page.goto(`${demo.codeApp}/sign-in`);
    await page.getByRole("heading", { name: "Anmelden" }).waitFor();
    await page.getByRole("button", { name: "العربية" }).click();
    await page.getByLabel("اسم المستخدم أو البريد الإلكتروني").fill("admin");
    await page.getByLabel("كلمة المرور").fill(demo.passwords.get("admin") ?? "");
    await page.getByRole("button", { name: "تسجيل الدخول" }).click();
    const [no, yes] = await Promise.all(
      ["إلغاء", "السماح"].map((name) => page.getByRole("button", { name }).boundingBox()),
    );
    // No comes first, and first is at the right.
    expect(no?.x).toBeGreaterThan(yes?.x ?? Infinity);
    const storageState = await page.context().storageState();
    const scripted = await visit(browser, undefined, { storageState });
    for (const address of [page.url(), `${demo.provider}/account`, `${demo.provider}/account/sessions`]) {
      await scripted.goto(address);
      await scripted.locator("html[lang=ar][dir=rtl]").waitFor();
      await expectAccessible(scripted);
    }
    await scripted.context().close();
    await page.context().close();
  });

  it("and the console speak one language, wherever it was chosen", async () => {
    const page = await visit(browser, undefined, { locale: "de-AT" });
    const errors: string[] = [];
    page.on("pageerror", (error) => void errors.push(error.message));
    await page.goto(`${demo.provider}/account`);
    await page.getByRole("button", { name: "العربية" }).click();
    await page.getByLabel("اسم المستخدم أو البريد الإلكتروني").fill("admin");
    await page.getByLabel("كلمة المرور").fill(demo.passwords.get("admin") ?? "");
    await page.getByRole("button", { name: "تسجيل الدخول" }).click();
    await page.getByRole("heading", { name: "حسابك" }).waitFor();

    await page.goto(`${demo.provider}/console/keys`);
    await page.getByRole("heading", { name: "مفاتيح التوقيع" }).waitFor();
    await page.locator("html[lang=ar][dir=rtl]").waitFor();
    await expectAccessible(page);
    // The second time everything is in the browser's cache, and comes before React expects it.
    await page.reload();
    await page.getByRole("heading", { name: "مفاتيح التوقيع" }).waitFor();
    await page.getByRole("button", { name: "admin" }).click();
    await page.getByRole("menuitem", { name: "المظهر واللغة" }).click();
    await Promise.all([
      page.waitForResponse(`${demo.provider}/language`),
      page.getByRole("combobox", { name: "اللغة" }).selectOption("fr"),
    ]);
    await page.getByRole("dialog", { name: "Apparence et langue" }).waitFor();
    await page.goto(`${demo.provider}/account`);
    await page.getByRole("heading", { name: "Votre compte" }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("sign in from every tab that was opened on a first visit", async () => {
    const page = await visit(browser);
    const tabs = [page, await page.context().newPage(), await page.context().newPage()];
    await Promise.all(tabs.map((tab) => tab.goto(demo.tokenApp)));
    await Promise.all(tabs.map((tab) => tab.getByRole("button", { name: "Sign in with Acme" }).click()));
    await Promise.all(tabs.map((tab) => tab.getByLabel("Password").waitFor()));
    for (const tab of tabs) {
      await signIn(tab, "grace", demo.passwords.get("grace") ?? "");
      await tab.getByRole("button", { name: /Allow|Continue/ }).click();
      await tab.getByRole("heading", { name: "Hello, grace" }).waitFor();
    }
    await page.context().close();
  });
});
