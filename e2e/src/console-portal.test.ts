import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, signInAs, visit } from "./browser.ts";
import { openConsole, type OpenConsole, password } from "./open-console.ts";
import { putOrganisation } from "./portal-organisation.ts";

/* The portal of developers, as somebody who publishes an app walks through it: one after the other, on one instance. */

const notes = "https://notes.example";
const pictures = process.env["GRANTWAY_PICTURES"];

let open: OpenConsole;
let page: Page;
let hooks: Server;
const heard: string[] = [];

beforeAll(async () => {
  open = await openConsole({
    address: "/organisations/acme/apps",
    as: ["dana", password],
    // The endpoint of the test is on this machine.
    settings: { GRANTWAY_EGRESS_ALLOW: "127.0.0.0/8" },
    people: [
      ["dana", "Dana Developer"],
      ["mona", "Mona Member"],
    ],
    fill,
  });
  ({ page } = open);
  hooks = createServer((request, response) => {
    request
      .on("data", () => undefined)
      .on("end", () => {
        heard.push(String(request.headers["webhook-id"]));
        response.writeHead(200).end("thank you");
      });
  });
  await new Promise<void>((resolve) => hooks.listen(0, "127.0.0.1", () => resolve()));
});
afterAll(async () => {
  hooks.close();
  await open.close();
});
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

/** What there is to ask for, and two organisations. */
async function fill({ provider }: Pick<OpenConsole, "provider">): Promise<void> {
  await provider.administer(["apis", "create", notes, "--name", "Notes"]);
  const read = ["--title", "Read notes", "--access", "see"];
  await provider.administer(["scopes", "create", "notes:read", "--api", notes, ...read]);
  const erase = ["--title", "Erase notes", "--risk", "high", "--access", "change"];
  await provider.administer(["scopes", "create", "notes:erase", "--api", notes, ...erase]);
  putOrganisation(provider, { slug: "acme", name: "Acme", people: { dana: "owner", mona: "member" } });
  putOrganisation(provider, { slug: "zebra", name: "Zebra", people: { dana: "owner" } });
}

const go = (to: string) => open.go(to);
const look = (name: string) => expectAccessible(page, pictures && `${pictures}/portal-${name}`);
const heading = (name: string | RegExp) =>
  page.getByRole("heading", {
    level: 1,
    name: typeof name === "string" ? new RegExp(`^${RegExp.escape(name)}( \\d+)?$`) : name,
  });
const button = (name: string | RegExp) => page.getByRole("button", { name });
const link = (name: string) => page.getByRole("link", { name, exact: true });
const box = (name: string | RegExp) => page.getByRole("textbox", { name });
const tab = (name: string) => page.getByRole("tab", { name, exact: true });
const told = (text: string | RegExp) => page.getByRole("status").filter({ hasText: text }).waitFor();
const dialog = () => page.getByRole("alertdialog");

describe("the portal of developers", () => {
  it("begins empty, with what an app is good for, in the organisation one chooses", async () => {
    await heading("Apps").waitFor();
    await page.getByRole("heading", { name: "No apps yet" }).waitFor();
    const choice = page.getByRole("combobox", { name: "Organisation" });
    expect(await choice.inputValue()).toBe("acme");
    await choice.selectOption({ label: "Zebra" });
    await page.waitForURL(/\/organisations\/zebra\/apps$/);
    await page.keyboard.press("g");
    await page.keyboard.press("b");
    await choice.selectOption({ label: "Acme" });
    await page.waitForURL(/\/organisations\/acme\/apps$/);
    await look("empty");
  });

  it("takes one form to an app that works in a sandbox, and its secret is shown once", async () => {
    await link("New app").first().click();
    await heading("New app").waitFor();
    await page.getByRole("radio", { name: "Web app with a server" }).check();
    await button("Create app").click();
    await page.locator(".field-error").first().waitFor();
    await look("new");
    await box("Name").fill("Notes Sync");
    await button("Create app").click();
    await heading("Notes Sync is created.").waitFor();
    await page.getByText("Copy it now. We keep only a fingerprint.").waitFor();
    await page.getByText(/^gwcs_/).waitFor();
    await look("created");
    await link("Go to Notes Sync").click();
    await heading("Notes Sync").waitFor();
    expect(await page.getByText(/gwcs_.{20}/).count()).toBe(0);
  });

  it("says what is next, step by step", async () => {
    await page.getByRole("heading", { name: "What is next" }).waitFor();
    await link("Show the test client").waitFor();
    await look("home");
    await link("Edit the manifest").click();
    await heading("Edit Notes Sync, version 1").waitFor();
  });

  it("edits a manifest as a form and as JSON, which are one value, with the consent page beside it", async () => {
    await box("Summary").fill("Keeps your notes in step.");
    await page.getByRole("combobox", { name: "Find a scope by title or name" }).fill("notes:read");
    await page.getByRole("option", { name: "Read notes" }).click();
    await page.keyboard.press("Escape");
    await box("Purpose").fill("To show your notes beside your tasks.");
    await page.frameLocator('iframe:not([aria-hidden="true"])').getByText("Read notes").waitFor();
    await box("Homepage").fill("http://acme.example");
    await box("Privacy policy").fill("https://acme.example/privacy");
    await page.getByText("It must be a whole address that begins with https://").first().waitFor();
    await look("manifest-form");

    await tab("JSON").click();
    const json = box("Manifest as JSON");
    expect(await json.inputValue()).toContain('"summary": "Keeps your notes in step."');
    await page.getByText("1 place needs a change:").waitFor();
    await page.getByText("/homepage").waitFor();
    await look("manifest-json");
    const text = (await json.inputValue()).replace("http://acme.example", "https://acme.example");
    await json.fill(
      text
        .replace('"description": ""', '"description": "Notes, in step."')
        .replace('"support": ""', '"support": "https://acme.example/help"'),
    );
    await page.getByText("Nothing is wrong with it.").waitFor();
    await json.fill(`${await json.inputValue()} and more`);
    await page.getByText("It must be JSON").or(page.getByText("an object with members")).first().waitFor();
    await json.fill((await json.inputValue()).replace(" and more", ""));
    await tab("Form").click();
    expect(await box("Homepage").inputValue()).toBe("https://acme.example");
    expect(await box("Support").inputValue()).toBe("https://acme.example/help");
    await button("Save").click();
    await told("The draft is saved.");
    await heading("Version 1").waitFor();
    await page.getByText("Asks for notes:read").waitFor();
    await look("version-draft");
  });

  it("is told of a change by somebody else, and goes on with what came of both", async () => {
    const other = await page.context().newPage();
    await link("Edit").click();
    await heading(/Edit Notes Sync/).waitFor();
    await other.goto(page.url());
    await other.getByRole("textbox", { name: "Summary" }).fill("Theirs.");
    await other.getByRole("button", { name: "Save", exact: true }).click();
    await other.getByRole("status").filter({ hasText: "The draft is saved." }).waitFor();
    await other.close();
    await box("Summary").fill("Mine.");
    await button("Save").click();
    const question = page.getByRole("dialog", { name: "Notes Sync was changed meanwhile" });
    await question.getByRole("radio", { name: "Saved meanwhile", description: "Theirs." }).check();
    await question.getByRole("button", { name: "Go on with this" }).click();
    expect(await box("Summary").inputValue()).toBe("Theirs.");
    await box("Summary").fill("Keeps your notes in step.");
    await button("Save").click();
    await told("The draft is saved.");
  });

  it("adds a live client, whose redirect hosts the manifest names first", async () => {
    await link("Notes Sync").click();
    await tab("Next").click();
    await link("Add a live client").click();
    await heading("New live client").waitFor();
    // Whoever works with nobody before it is installed by people too, and so has somewhere to send them back to.
    await page.getByRole("radio", { name: /^Machine/ }).check();
    await box("Redirect URI 1").waitFor();
    await look("new-client-form-machine");
    await page.getByRole("radio", { name: /^Web app with a server/ }).check();
    await box("Redirect URI 1").fill("https://acme.example/callback");
    await page.locator("summary").click();
    await expect
      .poll(() => page.getByRole("checkbox", { name: "Opened in the dashboard" }).isChecked())
      .toBe(true);
    await box("Request objects are read at 1").fill("https://acme.example/request");
    await page.getByRole("combobox", { name: "Userinfo is signed with" }).selectOption("ES256");
    // An app is told of people by their id wherever it is (ADR 84).
    expect(await page.getByRole("combobox", { name: "It knows people by" }).count()).toBe(0);
    await look("new-client-form");
    await button("Create client").click();
    await heading("Notes Sync (live) is created.").waitFor();
    await page.getByText(/^gwcs_/).waitFor();
    await look("new-client");
    await go("/organisations/acme/apps");
    await link("Notes Sync").click();
    await tab("Clients").click();
    await page.getByRole("row", { name: /Live/ }).getByRole("link").click();
    // Until then there are the tabs of the app, of which one has the same name.
    await heading("Notes Sync (live)").waitFor();
    await tab("Settings").click();
    await page.getByText("https://acme.example/request", { exact: true }).waitFor();
    await page.getByText("Userinfo is signed with").waitFor();
    await look("client-settings");
  });

  it("rotates the secret of a test client on its path", async () => {
    await go("/organisations/acme/apps");
    await link("Notes Sync").click();
    await tab("Clients").click();
    await look("clients");
    await page.getByRole("row", { name: /Test/ }).getByRole("link").click();
    await tab("Secrets").click();
    await button("Create secret").click();
    await page.getByRole("region", { name: "The new client secret" }).waitFor();
    await page.getByText("The app has not used the new secret yet.").waitFor();
    await look("client-secrets");
    for (const one of ["Use", "Settings", "Connect", "Danger"]) {
      await tab(one).click();
      await expectAccessible(page);
    }
  });

  it("is notified: an endpoint, a test event with what was sent and answered, and the same again", async () => {
    await go("/organisations/acme/apps");
    await link("Notes Sync").click();
    await tab("Webhooks").click();
    await page.getByRole("heading", { name: "No webhooks yet" }).waitFor();
    await look("webhooks-empty");
    await link("New endpoint").click();
    await box("Address").fill("ftp://nowhere");
    await button("Add endpoint").click();
    await page.locator(".field-error").first().waitFor();
    const { port } = hooks.address() as AddressInfo;
    await box("Address").fill(`http://127.0.0.1:${port}/hooks`);
    await button("Add endpoint").click();
    await heading("The endpoint is added").waitFor();
    await look("webhook-created");
    await link("Go to the endpoint").click();
    await button("Send a test event").click();
    await heading("endpoint.test").waitFor();
    await page.getByText("thank you").waitFor();
    expect(heard).toHaveLength(1);
    await look("delivery");
    await link("Webhooks").click();
    await page.getByRole("row", { name: /endpoint\.test/ }).waitFor();
    await look("webhooks");
    await page
      .getByRole("link", { name: /hooks$/ })
      .first()
      .click();
    await button("Send again").waitFor();
    await look("webhook");
  });

  it("proves a domain by a record of its DNS, or says that it is not there", async () => {
    await go("/organisations/acme/publisher");
    await box("Your domain").fill("acme.example");
    await button("Say it is ours").click();
    await page.getByText("_grantway.acme.example").waitFor();
    await look("publisher");
  });

  it("is suspended, resumed, and deleted by its slug, after what ends was read", async () => {
    await go("/organisations/acme/new/apps");
    await box("Name").fill("Short Lived");
    await button("Create app").click();
    await link("Go to Short Lived").click();
    await tab("Settings").click();
    await button("Suspend…").click();
    await dialog().getByText("It is installed nowhere.").waitFor();
    await dialog().getByRole("button", { name: "Suspend app" }).click();
    await told("Short Lived is suspended.");
    await look("settings");
    await button("Resume").click();
    await told("You resumed Short Lived.");
    await button("Delete…").click();
    await dialog().getByRole("textbox").fill("short-lived");
    await look("delete");
    await dialog().getByRole("button", { name: "Delete app" }).click();
    await told("Short Lived is deleted.");
    await page.getByRole("searchbox").fill("nothing like it");
    await page.getByRole("heading", { name: "No app matches" }).waitFor();
    await look("no-match");
  });

  it("is another's for a member whose role lacks the permission, and for who is not in the organisation", async () => {
    const mona = await visit(open.browser);
    await mona.goto(`${open.provider.issuer}/console/organisations/acme/apps`);
    await signInAs(mona, "mona", password);
    await mona.getByRole("heading", { name: "This is not yours to see" }).waitFor();
    await mona.context().close();
  });
});
