import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, leaveFor, signIn, visit } from "./browser.ts";
import { administrator, openConsole, type OpenConsole, password } from "./open-console.ts";

/* The console of a developer, who has clients of their own; and the reference of the API that they write against. */

let open: OpenConsole;
let page: Page;

beforeAll(async () => {
  const others = { client_id: "a", client_name: "A", redirect_uris: ["https://a.example"] };
  open = await openConsole({ address: "/clients", clients: [others] });
  page = open.page;
});
afterAll(() => open.close());
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

const button = (name: string | RegExp) => page.getByRole("button", { name });
const link = (name: string) => page.getByRole("link", { name, exact: true });
const told = (text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();

describe("clients of a developer in the console", () => {
  let developer: Page;
  const byRole = (role: Parameters<Page["getByRole"]>[0], name: string | RegExp) =>
    developer.getByRole(role, { name });

  beforeAll(async () => {
    const account = ["dev", "--email", "dev@example.com", "--role", "developer"];
    await open.provider.administer(["users", "create", ...account, "--password-stdin"], `${password}\n`);
    developer = await visit(open.browser);
    await developer.goto(`${open.provider.issuer}/console`);
    await signIn(developer, "dev", password);
    await byRole("heading", "Your clients").waitFor();
  });

  it("are all that they see, and APIs to choose from", async () => {
    const areas = developer.getByRole("navigation", { name: "Areas" });
    expect(await areas.getByRole("link").allTextContents()).toEqual([
      "Directory",
      "My apps",
      "New organisation",
      "Clients",
      "APIs and scopes",
    ]);
    await developer.getByText("No clients yet").waitFor();
    await expectAccessible(developer);
    await developer.goto(`${open.provider.issuer}/console/clients/a`);
    await byRole("heading", "There is no such client").waitFor();
  });

  it("are made from the templates that people are asked for, and sign somebody in", async () => {
    await developer.goto(`${open.provider.issuer}/console/new/clients`);
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

    const tried = await visit(open.browser);
    const asked = new URLSearchParams({
      client_id: "tide",
      redirect_uri: "https://tide.example/callback",
      response_type: "code",
      scope: "openid",
      state: "s",
      code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
      code_challenge_method: "S256",
    });
    await tried.goto(`${open.provider.issuer}/authorize?${asked.toString()}`);
    await signIn(tried, "dev", password);
    const back = await leaveFor(tried, "https://tide.example/callback", () =>
      tried.getByRole("button", { name: "Allow" }).click(),
    );
    const answer = await fetch(`${open.provider.issuer}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`tide:${secret ?? ""}`)}` },
      body: new URLSearchParams({
        grant_type: "authorization_code",
        code: back.searchParams.get("code") ?? "",
        redirect_uri: "https://tide.example/callback",
        code_verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
      }),
    });
    expect(await answer.json()).toMatchObject({ token_type: "Bearer" });
    await tried.context().close();
  });

  it("are found by administrators by their owner, and given to somebody else", async () => {
    await page.goto(`${open.provider.issuer}/console/clients?owned=person`);
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
    await developer.goto(`${open.provider.issuer}/console/clients/tide`);
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
    await page.goto(`${open.provider.issuer}/api/v1/docs`);
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
    await expectAccessible(page, undefined, { part: '[data-operation="clients.show"]' });
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
    expect(await open.provider.administer(["clients", "show", "tide"])).toMatchObject({
      client_name: "Tide Tables",
    });
    await update.getByRole("button", { name: "Send it" }).click();
    await update.getByText('"name": "Tides"').waitFor();
    expect(await open.provider.administer(["clients", "show", "tide"])).toMatchObject({
      client_name: "Tides",
    });
  });

  it("asks for the password before what cannot be undone, where the sign-in is old, and axe finds nothing", async () => {
    await page.clock.install({ time: Date.now() + 11 * 60_000 });
    await page.goto(`${open.provider.issuer}/api/v1/docs`);
    const remove = operation("clients.delete");
    await remove.getByRole("button", { name: /^Try it/ }).click();
    await remove.getByRole("textbox", { name: /^id/ }).fill("a");
    await remove.getByRole("textbox", { name: /^If-Match/ }).fill("1");
    await remove.getByRole("button", { name: "Send" }).click();
    await remove.getByText("DELETE /api/v1/clients/a", { exact: true }).waitFor();
    await remove.getByRole("button", { name: "Send it" }).click();
    const field = remove.getByLabel("Your password");
    await remove.getByText(/type your password, and send it again/).waitFor();
    expect(await field.evaluate("document.activeElement.type")).toBe("password");
    await expectAccessible(page, undefined, { part: '[data-operation="clients.delete"]' });
    await expectAccessible(page, undefined, { at: [{ width: "desktop", theme: "light" }] });
    await field.fill("not the password");
    await remove.getByRole("button", { name: "Send it" }).click();
    await remove.getByText("This is not your password. Nothing was sent.").waitFor();
    await field.fill(administrator[1]);
    await remove.getByRole("button", { name: "Send it" }).click();
    await remove.getByRole("status").getByText("204").waitFor();
    await expect(open.provider.administer(["clients", "show", "a"])).rejects.toThrow("There is no client a");
  });

  it("reads without script, and says to whoever is signed out how to come back", async () => {
    const plain = await visit(open.browser, undefined, { javaScriptEnabled: false });
    await plain.goto(`${open.provider.issuer}/api/v1/docs`);
    await plain.getByRole("heading", { name: "Change a client", exact: true }).waitFor();
    expect(await plain.getByRole("button", { name: /^Try it/ }).count()).toBe(0);
    await plain.context().close();

    const stranger = await visit(open.browser);
    await stranger.goto(`${open.provider.issuer}/api/v1/docs`);
    const list = stranger.locator('[data-operation="clients.list"]');
    await list.getByRole("button", { name: /^Try it/ }).click();
    await list.getByRole("button", { name: "Send" }).click();
    await list.getByRole("link", { name: "Sign in and come back" }).click();
    await signIn(stranger, ...administrator);
    await stranger.waitForURL(`${open.provider.issuer}/api/v1/docs#clients.list`);
    await stranger.context().close();
  });
});
