import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { saved } from "./saved-file.ts";
import { openConsole, type OpenConsole } from "./open-console.ts";

/* The console's pages of clients, APIs and scopes, as an administrator walks through them: one after the other, on one instance. */

const notes = "https://notes.example";
const yard = { client_id: "yard-001", client_name: "Yard 001", redirect_uris: ["https://yard.example/001"] };

let open: OpenConsole;
let page: Page;

beforeAll(async () => {
  open = await openConsole({ address: "/apis", clients: [yard] });
  page = open.page;
});
afterAll(() => open.close());
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

/** The title of the page; of a list with how many there are. */
const heading = (name: string) =>
  page.getByRole("heading", { level: 1, name: new RegExp(`^${RegExp.escape(name)}( \\d+)?$`) });
const button = (name: string | RegExp) => page.getByRole("button", { name });
const link = (name: string) => page.getByRole("link", { name, exact: true });
const box = (name: string | RegExp) => page.getByRole("textbox", { name });
const told = (text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();
async function choose(menu: string, item: string): Promise<void> {
  await button(menu).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

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

  it("are given tokens that they validate by themselves, and their page says so", async () => {
    await open.go(`/apis/${encodeURIComponent(notes)}/edit`);
    await page.getByLabel("Access tokens are").selectOption("jwt");
    await button("Save").click();
    await told("Notes is saved.");
    await page.getByRole("tabpanel").getByText("JWTs").waitFor();
    await expectAccessible(page);
  });

  it("say on its field what the server refuses, and keep what was typed", async () => {
    await open.go("/new/apis");
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
    await open.go("/new/clients");
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
      await open.go(`/clients/harbor?tab=${tab}`);
      await page.getByRole("tab", { name: tab, exact: false, selected: true }).waitFor();
      await expectAccessible(page);
    }
  });

  it("are changed by two at once: the second sees what the first did, chooses, and saves", async () => {
    await open.go("/clients/harbor/edit");
    await box("Name").fill("Harbor of mine");
    await open.provider.administer([
      "clients",
      "update",
      "harbor",
      "--name",
      "Harbor of theirs",
      "--first-party",
    ]);
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
    await open.go("/clients/harbor?tab=secrets");
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
    await open.go("/clients");
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

  it("are cloned and exported from their page, and what was exported is imported again", async () => {
    await open.go("/clients/yard-001");
    await choose("More for Yard 001", "Clone");
    await heading("New client like Yard 001").waitFor();
    expect(await box("Redirect URI 1").inputValue()).toBe("https://yard.example/001");
    await box("Name").fill("Marina");
    await box("Client id").fill("marina");
    await button("Create client").click();
    await link("Go to Marina").click();
    await heading("Marina").waitFor();
    const exported = await saved(page, () => choose("More for Marina", "Export"));
    expect(exported.name).toBe("marina.json");
    expect(JSON.parse(exported.text)).toMatchObject({ client_id: "marina", client_name: "Marina" });
    await open.provider.administer(["clients", "delete", "marina", "--yes"]);

    await open.go("/clients");
    await link("Import").click();
    await heading("Import clients").waitFor();
    const file = { name: exported.name, mimeType: "application/json", buffer: Buffer.from(exported.text) };
    await page.getByLabel("A file").setInputFiles(file);
    await expect.poll(() => box("Or pasted").inputValue()).toBe(exported.text);
    await button("Import").click();
    await heading("1 client is registered.").waitFor();
    await link("marina").click();
    await heading("Marina").waitFor();
    expect((await saved(page, () => choose("More for Marina", "Export"))).text).toBe(exported.text);
  });

  it("are imported from pasted JSON, each problem with its place", async () => {
    await open.go("/import/clients");
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

describe("a client that fails", () => {
  it("says so, what was refused and why, what it got tokens for before, and what people changed", async () => {
    const secret = "a-secret-of-sixteen-or-more";
    const broken = { client_id: "broken", client_name: "Broken", client_secret: secret, scope: "notes:read" };
    const grants = { grant_types: ["authorization_code", "client_credentials"] };
    const document = { ...broken, ...grants, redirect_uris: ["https://broken.example/callback"] };
    await open.provider.administer(["clients", "import", "-"], JSON.stringify(document));
    const ask = async (password: string) => {
      const headers = { authorization: `Basic ${btoa(`broken:${password}`)}` };
      const body = new URLSearchParams({ grant_type: "client_credentials", scope: "notes:read" });
      return (await fetch(`${open.provider.issuer}/token`, { method: "POST", headers, body })).status;
    };
    expect([await ask(secret), await ask("wrong"), await ask("wrong again")]).toEqual([200, 401, 401]);
    const elsewhere = { response_type: "code", client_id: "broken", redirect_uri: "https://evil.example/" };
    const refused = await fetch(
      `${open.provider.issuer}/authorize?${new URLSearchParams(elsewhere).toString()}`,
    );
    expect(refused.status).toBe(400);
    // What was counted is kept once a minute, and at the end.
    await open.provider.stop();
    await open.provider.start();

    await open.go("/clients/broken");
    await page.getByText("The last thing it asked was refused").waitFor();
    await page.getByText("redirect_uri is not registered").waitFor();
    const wrong = page.getByRole("listitem").filter({ hasText: "invalid_client" });
    await wrong.getByText("2 times").waitFor();
    const used = page.getByRole("definition").filter({ hasText: "1 times" });
    expect(await used.count()).toBe(2);
    const changes = page.getByRole("table", { name: "Changes of Broken" });
    await changes.getByRole("row", { name: /Client registered.*Operator of the server/ }).waitFor();
    await expectAccessible(page);
    await link("Search in the audit").click();
    await heading("Audit").waitFor();
    await page.getByRole("row", { name: /Client registered/ }).waitFor();
  });
});
