import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { signInAs, visit } from "../browser.ts";
import { manifestOf, moon } from "./moon-calendar.ts";

/** What somebody who walks the loop knows of the demo, and of the app that is theirs. */
export interface Walk {
  readonly browser: Browser;
  readonly provider: string;
  readonly passwords: ReadonlyMap<string, string>;
  /** Where the app listens. */
  readonly appUrl: string;
  /** Looks at the page as it is now. */
  readonly look: (page: Page, what: string) => Promise<void>;
}

const button = (on: Page | Locator, name: string) => on.getByRole("button", { name, exact: true });
const link = (on: Page | Locator, name: string) => on.getByRole("link", { name, exact: true });
const box = (on: Page, name: string) => on.getByRole("textbox", { name, exact: true });
const tab = (on: Page, name: string) => on.getByRole("tab", { name, exact: true });
const heading = (on: Page, name: string) => on.getByRole("heading", { level: 1, name });
const told = (on: Page, text: string) => on.getByRole("status").filter({ hasText: text }).first().waitFor();
const secretOn = async (page: Page, begin: RegExp) => (await page.getByText(begin).textContent()) ?? "";

/** The steps of the loop, each taken by who takes it, in the order of docs/guides/app-platform.md. */
export function stepsOf({ browser, provider, passwords, appUrl, look }: Walk) {
  /** Everybody in a browser of their own. */
  const pages = new Map<string, Page>();
  let registered = "";
  let installed = "";

  /** Somebody of the demo at an address of the console. */
  async function at(username: string, address: string): Promise<Page> {
    const known = pages.get(username);
    const page = known ?? (await visit(browser));
    pages.set(username, page);
    await page.goto(address.startsWith("http") ? address : `${provider}/console${address}`);
    if (known === undefined) await signInAs(page, username, passwords.get(username) ?? "");
    return page;
  }

  return {
    async findsWhatTheDemoHas(): Promise<void> {
      const alan = await at("alan", "/organisations/northwind/installed");
      await alan.getByRole("row", { name: /Tide Tables.*Harbour Works.*harbour\.example/ }).waitFor();
      await look(alan, "connected");
      await link(alan, "Tide Tables").click();
      await tab(alan, "Receipts").click();
      await alan.getByText("alan").first().waitFor();
      await at("alan", "/organisations/northwind/requests");
      await alan.getByRole("row", { name: /Ledger Link.*hedy.*nobody types the hours twice/ }).waitFor();
      const karen = await at("karen", "/organisations/harbour/apps");
      await link(karen, "Tide Tables").click();
      await tab(karen, "Webhooks").click();
      await karen.getByRole("row", { name: /installation\.created/ }).waitFor();
    },

    async registersTheApp(): Promise<void> {
      const karen = await at("karen", "/organisations/harbour/apps");
      await link(karen, "New app").first().click();
      await karen.getByRole("radio", { name: "Agent" }).check();
      await box(karen, "Name").fill(moon.name);
      await button(karen, "Create app").click();
      await heading(karen, "Moon Calendar is created.").waitFor();
      await link(karen, "Go to Moon Calendar").click();
      await link(karen, "Edit the manifest").click();
      await tab(karen, "JSON").click();
      registered = karen.url().replace(/\/versions\/.*$/, "");
      await box(karen, "Manifest as JSON").fill(JSON.stringify(manifestOf(appUrl), undefined, 2));
      await karen.getByText("Nothing is wrong with it.").waitFor();
      await look(karen, "manifest");
      await button(karen, "Save").click();
      await told(karen, "The draft is saved.");
    },

    async addsALiveClient(): Promise<{ readonly clientId: string; readonly clientSecret: string }> {
      const karen = await at("karen", registered);
      await link(karen, "Add a live client").click();
      await box(karen, "Redirect URI 1").fill(`${appUrl}/callback`);
      for (const scope of moon.scopes) {
        await karen.getByRole("combobox", { name: "Find a scope by title or name" }).fill(scope);
        const title = scope === "read" ? /^Read your/ : /^Write and/;
        await karen.getByRole("option", { name: title }).click();
        await karen.keyboard.press("Escape");
      }
      await karen.locator("summary").filter({ hasText: "More" }).click();
      for (const way of ["On its own behalf", "Opened in the dashboard"])
        await karen.getByRole("checkbox", { name: way }).check();
      await button(karen, "Create client").click();
      await heading(karen, "Moon Calendar (live) is created.").waitFor();
      const clientSecret = await secretOn(karen, /^gwcs_/);
      await link(karen, "Go to Moon Calendar (live)").click();
      await karen.waitForURL(/\/clients\/[^/]+$/);
      return { clientId: new URL(karen.url()).pathname.split("/").at(-1) ?? "", clientSecret };
    },

    async addsAnEndpoint(): Promise<string> {
      const karen = await at("karen", `${registered}?tab=webhooks`);
      await link(karen, "New endpoint").click();
      await karen.getByRole("radio", { name: "Live" }).check();
      await box(karen, "Address").fill(`${appUrl}/hooks`);
      await button(karen, "Add endpoint").click();
      const secret = await secretOn(karen, /^whsec_/);
      await link(karen, "Go to the endpoint").click();
      await karen.waitForURL(/\/webhooks\/[^/]+$/);
      return secret;
    },

    async sendsATestEvent(): Promise<void> {
      const karen = await at("karen", pages.get("karen")?.url() ?? "");
      await button(karen, "Send a test event").click();
      await heading(karen, "endpoint.test").waitFor();
      await karen.getByText("204").first().waitFor();
    },

    async isReviewed(): Promise<void> {
      const karen = await at("karen", `${registered}/versions/1`);
      await button(karen, "Have it reviewed").waitFor();
      await look(karen, "version");
      await button(karen, "Have it reviewed").click();
      await told(karen, "Version 1 waits for its review.");

      const admin = await at("admin", "/reviews");
      await link(admin, "Moon Calendar, version 1").click();
      await admin.getByText("harbour.example").first().waitFor();
      await look(admin, "review");
      await button(admin, "Approve").click();
      await button(admin.getByRole("alertdialog"), "Approve").click();
      await told(admin, "Moon Calendar, version 1 is approved.");

      await karen.reload();
      await button(karen, "Release").click();
      await told(karen, "Version 1 is released.");
      await at("karen", `${registered}?tab=settings`);
      await karen.getByRole("radio", { name: "Public" }).check();
      await button(karen, "Save").click();
      await told(karen, "Who finds Moon Calendar is saved.");
    },

    async isAskedFor(): Promise<void> {
      const hedy = await at("hedy", "/directory");
      await link(hedy, "Moon Calendar").click();
      await hedy.getByText("harbour.example").first().waitFor();
      await look(hedy, "directory");
      await link(hedy, "Ask for it in Northwind").click();
      await heading(hedy, "Moon Calendar asks to be installed").waitFor();
      await hedy.getByRole("radio", { name: "Northwind" }).check();
      await look(hedy, "consent");
      await hedy.getByRole("textbox").fill("For the night shifts.");
      await button(hedy, "Ask administrators").click();
      await heading(hedy, "Your request for Moon Calendar").waitFor();
      await look(hedy, "waiting");
    },

    async isApproved(): Promise<{
      readonly id: string;
      readonly installedBy: string;
      readonly approvedBy: string;
    }> {
      const alan = await at("alan", "/organisations/northwind/requests");
      await link(alan, "Moon Calendar").click();
      await alan.getByText("For the night shifts.").waitFor();
      await look(alan, "request");
      await button(alan, "Approve").click();
      await told(alan, "Moon Calendar is installed.");
      await at("alan", "/organisations/northwind/installed");
      await link(alan, "Moon Calendar").click();
      await heading(alan, "Moon Calendar").waitFor();
      installed = alan.url();
      return alan.evaluate(`fetch("/api/v1/installations/${idIn(installed)}").then((reply) => reply.json())`);
    },

    async isOpened(): Promise<void> {
      const hedy = await at("hedy", "/directory");
      await link(hedy, "Moon Calendar").click();
      await link(hedy, "Open in Northwind").waitFor();
      // What is looked after by others is not hers to manage.
      expect(await link(hedy, "Manage in Northwind").count()).toBe(0);
      await look(hedy, "installed-directory");
      await link(hedy, "Open in Northwind").click();
      await hedy.waitForURL(`**/console/open/${idIn(installed)}`);
      const frame = hedy.frameLocator('iframe[title="Moon Calendar, an app by Harbour Works"]');
      await frame.getByText("Hello hedy, in Northwind.").waitFor();
      await frame.getByText("installation.created in Northwind").waitFor();
      await look(hedy, "open");
    },

    async losesARight(): Promise<void> {
      const alan = await at("alan", installed);
      await link(alan, "Open").waitFor();
      await look(alan, "installed");
      await button(alan, "Remove this right Write and delete your notes").click();
      await button(alan.getByRole("alertdialog"), "Remove this right").click();
      await told(alan, "Moon Calendar no longer has");
    },

    async isUninstalled(): Promise<void> {
      const alan = await at("alan", `${installed}?tab=danger`);
      await button(alan, "Uninstall…").click();
      const question = alan.getByRole("alertdialog", { name: "Uninstall Moon Calendar from Northwind?" });
      await look(alan, "uninstall");
      await question.getByRole("textbox").fill("moon-calendar");
      await button(question, "Uninstall").click();
      await told(alan, "Moon Calendar is uninstalled.");
    },

    async isNotThereAnyMore(): Promise<void> {
      const hedy = await at("hedy", `/open/${idIn(installed)}`);
      await heading(hedy, "Moon Calendar is not installed here any more").waitFor();
      expect(await hedy.locator("iframe").count()).toBe(0);
      await look(hedy, "gone");
    },
  };
}

function idIn(address: string): string {
  return new URL(address).pathname.split("/").at(-1) ?? "";
}
