import { type RunningProvider, startProvider } from "@grantway/tools/services";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { expectAccessible, launch, signIn, visit } from "./browser.ts";

/* The console's pages of clients, APIs and scopes, as an administrator walks through them: one after the other, on one instance. */

const notes = "https://notes.example";

let browser: Browser;
let provider: RunningProvider;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, provider] = await Promise.all([launch(inject("chromium")), startProvider()]);
  page = await visit(browser, undefined, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`${provider.issuer}/console/apis`);
  await signIn(page, "root", "correct horse battery staple");
  // Built at the first visit, which the browser calls a failure until it is there.
  await heading("APIs and scopes").waitFor();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
});
afterAll(async () => {
  await browser.close();
  await provider.remove();
});
afterEach(expectNoComplaints);

/** A refused form is an answer of 4xx, which the browser logs. */
function expectNoComplaints(): void {
  const unexpected = complaints.filter((text) => !text.includes("the server responded with a status of 4"));
  complaints.length = 0;
  expect(unexpected).toEqual([]);
}

/** The title of the page; of a list with how many there are. */
const heading = (name: string) =>
  page.getByRole("heading", { level: 1, name: new RegExp(`^${RegExp.escape(name)}( \\d+)?$`) });
const button = (name: string | RegExp) => page.getByRole("button", { name });
const link = (name: string) => page.getByRole("link", { name, exact: true });
const box = (name: string | RegExp) => page.getByRole("textbox", { name });
const told = (text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();
const preview = () => page.frameLocator('iframe:not([aria-hidden="true"])');

describe("APIs and scopes in the console", () => {
  it("are created one after the other, with the consent page beside what is typed", async () => {
    await link("New API").first().click();
    await heading("New API").waitFor();
    await box("Name").fill("Notes");
    await box("Audience").fill("notes");
    await box("Name").focus();
    await page.getByText("An audience is a whole address without #").first().waitFor();
    await box("Audience").fill(notes);
    await button("Create API").click();
    await heading("Notes").waitFor();
    await told("Notes is created.");
    await expectAccessible(page);

    for (const [title, key, risk] of [
      ["Read your notes", "notes:read", "Low"],
      ["Delete your notes", "notes:delete", "High"],
    ] as const) {
      await link("New scope").first().click();
      await heading("New scope of Notes").waitFor();
      await box("Title").fill(title);
      await box("Scope").fill(key);
      await page.getByRole("radio", { name: risk, exact: true }).check();
      await preview().getByText(title).waitFor();
      await button("Create scope").click();
      await told(`${title} is created.`);
    }
    await page.getByRole("row", { name: /Delete your notes.*High/ }).waitFor();
  });

  it("say on its field what the server refuses, and keep what was typed", async () => {
    await page.goto(`${provider.issuer}/console/apis/new`);
    await box("Name").fill("Notes again");
    await box("Audience").fill(notes);
    await button("Create API").click();
    await page.locator(".field-error").filter({ hasText: "It is taken." }).waitFor();
    expect(await box("Name").inputValue()).toBe("Notes again");
    await link("Cancel").click();
    await page.getByRole("alertdialog", { name: "Leave without saving?" }).waitFor();
    await page.getByRole("alertdialog").getByRole("button", { name: "Leave" }).click();
    await heading("APIs and scopes").waitFor();
  });
});

describe("clients in the console", () => {
  it("are created from a template, with redirect URIs and scopes added and removed, and the secret is shown once", async () => {
    await page.goto(`${provider.issuer}/console/clients/new`);
    await box("Name").fill("Harbor");
    await box("Redirect URI 1").fill("https://harbor.example/callback");
    await page.keyboard.press("Enter");
    await page.evaluate(
      "navigator.clipboard.writeText('https://harbor.example/two\\nhttp://harbor.example/three')",
    );
    await page.keyboard.press("Control+V");
    await page.getByText("anybody on the way can read along").waitFor();
    await button("Remove https://harbor.example/two").click();
    await box("Redirect URI 2").fill("https://harbor.example/three");
    await page.getByRole("combobox", { name: "Find a scope by title or name" }).fill("notes:del");
    await page.getByRole("option", { name: "Delete your notes" }).click();
    await page.keyboard.press("Escape");
    await button("Remove offline_access").click();
    await box("Client id").fill("harbor");
    await preview().getByRole("heading", { name: "Harbor asks for access to your account" }).waitFor();
    await preview().getByText("High risk").waitFor();
    await expectAccessible(page);

    // The server knows what one value alone does not say: a token that is renewed needs the right to.
    await button("Create client").click();
    const secretBox = page.getByRole("region", { name: "The new client secret" });
    await secretBox.waitFor();
    await expectAccessible(page);
    await button("Copy The new client secret").click();
    expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(/^gwcs_/);
    await link("Go to Harbor").click();
    await heading("Harbor").waitFor();
    await page.getByRole("tab", { name: "Settings" }).click();
    await page.getByText("https://harbor.example/three").waitFor();
    expect(await page.getByText("https://harbor.example/two").count()).toBe(0);
    expect(await page.getByText(/gwcs_.{20}/).count()).toBe(0);
  });

  it("show each tab by its address, and axe finds nothing in any", async () => {
    for (const tab of ["use", "settings", "secrets", "connect", "danger"]) {
      await page.goto(`${provider.issuer}/console/clients/harbor?tab=${tab}`);
      await page.getByRole("tab", { name: tab, exact: false, selected: true }).waitFor();
      await expectAccessible(page);
    }
  });

  it("are changed by two at once: the second sees what the first did, chooses, and saves", async () => {
    await page.goto(`${provider.issuer}/console/clients/harbor/edit`);
    await box("Name").fill("Harbor of mine");
    await provider.administer(["clients", "update", "harbor", "--name", "Harbor of theirs", "--first-party"]);
    await button("Save").click();
    const dialog = page.getByRole("dialog", { name: "Harbor was changed meanwhile" });
    await dialog.getByText(/operator changed (Name and It is ours|It is ours and Name)/).waitFor();
    await dialog.getByRole("radio", { name: "Saved meanwhile", description: "Harbor of theirs" }).check();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Go on with this" }).click();
    expect(await box("Name").inputValue()).toBe("Harbor of theirs");
    await expect.poll(() => page.getByRole("switch", { name: "It is ours" }).isChecked()).toBe(true);
    await box("Name").fill("Harbor of both");
    await button("Save").click();
    await told("Harbor of both is saved.");
  });

  it("have their secret rotated on a path that says what comes next", async () => {
    await page.goto(`${provider.issuer}/console/clients/harbor?tab=secrets`);
    await button("Create secret").click();
    await page.getByRole("region", { name: "The new client secret" }).waitFor();
    await page.getByText("The app has not used the new secret yet.").waitFor();
    await button("Retire the old secret now").click();
    const alert = page.getByRole("alertdialog");
    await alert.getByText("The new secret has not been used yet: the app may not have it.").waitFor();
    await alert.getByRole("button", { name: "Retire", exact: true }).click();
    await told("The old secret is retired.");
    await button("Create secret").waitFor();
  });

  it("are suspended and let go on again, which can be taken back, and deleted by their name", async () => {
    await page.goto(`${provider.issuer}/console/clients`);
    await button("More for Harbor of both").click();
    await page.getByRole("menuitem", { name: "Suspend" }).click();
    await told("Harbor of both is suspended.");
    await button(/^Undo/).click();
    await told("Harbor of both is active.");
    await expectAccessible(page);
    await link("Harbor of both").click();
    await page.getByRole("tab", { name: "Danger" }).click();
    await button("Delete…").click();
    const alert = page.getByRole("alertdialog", { name: "Delete Harbor of both?" });
    await alert.getByText("Nobody has allowed it anything.").waitFor();
    await alert.getByText("Its secret stops working.").waitFor();
    await alert.getByRole("textbox").fill("Harbor of both");
    await alert.getByRole("button", { name: "Delete client" }).click();
    await told("Harbor of both is deleted.");
    await heading("Clients").waitFor();
  });

  it("are imported from pasted JSON, each problem with its place", async () => {
    await page.goto(`${provider.issuer}/console/clients/import`);
    await box("Or pasted").fill('[{"client_name":"A","redirect_uris":["http://a.example"]}]');
    await button("Import").click();
    await page.getByText("documents[0].redirect_uris[0]").waitFor();
    await box("Or pasted").fill(
      '[{"client_name":"A","client_id":"a","redirect_uris":["https://a.example"]}]',
    );
    await button("Import").click();
    await heading("1 client is registered.").waitFor();
    await page.getByText(/^gwcs_/).waitFor();
  });
});

describe("clients of a developer in the console", () => {
  const password = "a developer of apps";
  let developer: Page;
  const byRole = (role: Parameters<Page["getByRole"]>[0], name: string | RegExp) =>
    developer.getByRole(role, { name });

  beforeAll(async () => {
    const account = ["dev", "--email", "dev@example.com", "--role", "developer"];
    await provider.administer(["users", "create", ...account, "--password-stdin"], `${password}\n`);
    developer = await visit(browser);
    await developer.goto(`${provider.issuer}/console`);
    await signIn(developer, "dev", password);
    await byRole("heading", "Your clients").waitFor();
  });

  it("are all that they see, and APIs to choose from", async () => {
    const areas = developer.getByRole("navigation", { name: "Areas" });
    expect(await areas.getByRole("link").allTextContents()).toEqual(["Clients", "APIs and scopes"]);
    await developer.getByText("No clients yet").waitFor();
    await expectAccessible(developer);
    await developer.goto(`${provider.issuer}/console/clients/a`);
    await byRole("heading", "There is no such client").waitFor();
  });

  it("are made from the templates that people are asked for, and sign somebody in", async () => {
    await developer.goto(`${provider.issuer}/console/clients/new`);
    await byRole("heading", "New client").waitFor();
    const kinds = await developer.getByRole("radio").count();
    expect(kinds).toBe(3);
    await byRole("textbox", "Name").fill("Tide Tables");
    await byRole("textbox", "Redirect URI 1").fill("https://tide.example/callback");
    await byRole("textbox", "Client id").fill("tide");
    await developer.getByText("More", { exact: true }).click();
    for (const privilege of ["It is ours", "On its own behalf", "Optional, for old libraries"]) {
      expect(await developer.getByText(privilege).count()).toBe(0);
    }
    await expectAccessible(developer);
    await byRole("button", "Create client").click();
    const secret = await developer.getByText(/^gwcs_/).textContent();

    const tried = await visit(browser);
    await tried.route("https://tide.example/**", (route) => route.fulfill({ body: "back" }));
    const asked = new URLSearchParams({
      client_id: "tide",
      redirect_uri: "https://tide.example/callback",
      response_type: "code",
      scope: "openid",
      state: "s",
      code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
      code_challenge_method: "S256",
    });
    await tried.goto(`${provider.issuer}/authorize?${asked.toString()}`);
    await signIn(tried, "dev", password);
    await tried.getByRole("button", { name: "Allow" }).click();
    await tried.waitForURL("https://tide.example/**");
    const answer = await fetch(`${provider.issuer}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`tide:${secret ?? ""}`)}` },
      body: new URLSearchParams({
        grant_type: "authorization_code",
        code: new URL(tried.url()).searchParams.get("code") ?? "",
        redirect_uri: "https://tide.example/callback",
        code_verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
      }),
    });
    expect(await answer.json()).toMatchObject({ token_type: "Bearer" });
    await tried.context().close();
  });

  it("are found by administrators by their owner, and given to somebody else", async () => {
    await page.goto(`${provider.issuer}/console/clients?owned=person`);
    await page.getByRole("row", { name: /Tide Tables.*dev/ }).waitFor();
    expect(await page.getByRole("row").count()).toBe(2);
    await expectAccessible(page);
    await link("Tide Tables").click();
    await page.getByText("It belongs to dev.").first().waitFor();
    await page.getByRole("tab", { name: "Danger" }).click();
    await button("Choose a person…").click();
    await page.getByRole("searchbox").fill("root");
    await button(/^root/).click();
    await told("Tide Tables belongs to root now.");
    await developer.goto(`${provider.issuer}/console/clients/tide`);
    await byRole("heading", "There is no such client").waitFor();
    await button(/^Undo/).click();
    await told("Tide Tables belongs to dev now.");
    await developer.reload();
    await byRole("heading", "Tide Tables").waitFor();
    await byRole("tab", "Danger").click();
    expect(await byRole("button", "Suspend").count()).toBe(0);
    await expectAccessible(developer);
  });
});

describe("the reference of the management API", () => {
  const operation = (name: string) => page.locator(`[data-operation="${name}"]`);

  it("asks with the session of whoever reads it, and shows what came back", async () => {
    await page.goto(`${provider.issuer}/api/v1/docs`);
    const show = operation("clients.show");
    await show.getByRole("button", { name: "Try it Show a client" }).press("Enter");
    await show.getByRole("textbox", { name: /^id/ }).fill("tide");
    await show.getByRole("button", { name: "Send" }).press("Enter");
    await show.getByRole("status").getByText("200").waitFor();
    await show.getByText('"name": "Tide Tables"').waitFor();
    await show.getByText("Headers of the answer").click();
    await show.getByText(/etag: "\d+"/).waitFor();
    await show.getByRole("textbox", { name: /^id/ }).fill("nobody");
    await show.getByRole("button", { name: "Send" }).click();
    await show.getByText('There is no client "nobody".', { exact: true }).waitFor();
    await expectAccessible(page);
  });

  it("says what a request changes, and sends it when it is pressed again", async () => {
    const update = operation("clients.update");
    await update.getByRole("button", { name: /^Try it/ }).click();
    await update.getByRole("textbox", { name: /^id/ }).fill("tide");
    await update.getByRole("textbox", { name: /^If-Match/ }).fill("3");
    const body = update.getByRole("textbox", { name: "Body" });
    await body.fill("{");
    await update.getByRole("button", { name: "Send" }).click();
    await update.getByText("The body is no JSON. Nothing was sent.").waitFor();
    await body.fill('{ "name": "Tides" }');
    await update.getByRole("button", { name: "Send" }).click();
    await update.getByText("PATCH /api/v1/clients/tide", { exact: true }).waitFor();
    expect(await provider.administer(["clients", "show", "tide"])).toMatchObject({
      client_name: "Tide Tables",
    });
    await update.getByRole("button", { name: "Send it" }).click();
    await update.getByText('"name": "Tides"').waitFor();
    expect(await provider.administer(["clients", "show", "tide"])).toMatchObject({ client_name: "Tides" });
  });

  it("asks for the password before what cannot be undone, where the sign-in is old, and axe finds nothing", async () => {
    await page.clock.install({ time: Date.now() + 11 * 60_000 });
    await page.goto(`${provider.issuer}/api/v1/docs`);
    const remove = operation("clients.delete");
    await remove.getByRole("button", { name: /^Try it/ }).click();
    await remove.getByRole("textbox", { name: /^id/ }).fill("a");
    await remove.getByRole("textbox", { name: /^If-Match/ }).fill("1");
    await remove.getByRole("button", { name: "Send" }).click();
    await remove.getByText("DELETE /api/v1/clients/a", { exact: true }).waitFor();
    await remove.getByRole("button", { name: "Send it" }).click();
    const password = remove.getByLabel("Your password");
    await remove.getByText(/type your password, and send it again/).waitFor();
    expect(await password.evaluate("document.activeElement.type")).toBe("password");
    await expectAccessible(page);
    await password.fill("not the password");
    await remove.getByRole("button", { name: "Send it" }).click();
    await remove.getByText("This is not your password. Nothing was sent.").waitFor();
    await password.fill("correct horse battery staple");
    await remove.getByRole("button", { name: "Send it" }).click();
    await remove.getByText("204").waitFor();
    await expect(provider.administer(["clients", "show", "a"])).rejects.toThrow("There is no client a");
  });

  it("reads without script, and says to whoever is signed out how to come back", async () => {
    const plain = await visit(browser, undefined, { javaScriptEnabled: false });
    await plain.goto(`${provider.issuer}/api/v1/docs`);
    await plain.getByRole("heading", { name: "Change a client" }).waitFor();
    expect(await plain.getByRole("button", { name: /^Try it/ }).count()).toBe(0);
    await plain.context().close();

    const stranger = await visit(browser);
    await stranger.goto(`${provider.issuer}/api/v1/docs`);
    const list = stranger.locator('[data-operation="clients.list"]');
    await list.getByRole("button", { name: /^Try it/ }).click();
    await list.getByRole("button", { name: "Send" }).click();
    await list.getByRole("link", { name: "Sign in and come back" }).click();
    await signIn(stranger, "root", "correct horse battery staple");
    await stranger.waitForURL(`${provider.issuer}/api/v1/docs#clients.list`);
    await stranger.context().close();
  });
});
