import type { Browser, Page } from "playwright-core";
import { visit } from "./browser.ts";
import { card, field, fillVault, type Helper, openHelper, startHelper } from "./running-helper.ts";

/** A screen of the web helper, and how a person gets there. */
export interface HelperPage {
  /** The name of its screenshots. */
  readonly name: string;
  readonly full: boolean;
  readonly reach: (browser: Browser, helper: Helper) => Promise<Page>;
}

const at =
  (path: string, ready: (page: Page) => Promise<unknown>) => async (browser: Browser, helper: Helper) => {
    const page = await openHelper(browser, helper);
    await page.goto(helper.serving.origin + path);
    await ready(page);
    return page;
  };

/** Every screen, each on a helper of its own. */
export const helperPages: readonly HelperPage[] = [
  { name: "empty", full: false, reach: openHelper },
  { name: "connections", full: true, reach: at("/", (page) => card(page, "acme-work").waitFor()) },
  {
    name: "no-match",
    full: true,
    reach: at("/", (page) => field(page, "Find a connection").fill("nothing of the kind")),
  },
  {
    name: "add",
    full: true,
    reach: at("/add", (page) => page.getByRole("link", { name: "Acme", exact: true }).waitFor()),
  },
  { name: "connect", full: true, reach: at("/add/acme", (page) => field(page, "Client id").waitFor()) },
  {
    name: "by-hand",
    full: true,
    reach: at("/add/by-hand?from=acme", async (page) => {
      await page.getByRole("button", { name: "Add a parameter" }).first().click();
      await page.getByLabel("Parameters: name 1").first().fill("login_hint");
      await page.getByLabel("Parameters: value 1").first().fill("{client_id}");
    }),
  },
  {
    name: "connection",
    full: true,
    reach: at("/connections/acme-work", (page) => page.getByText("Redirect URI").waitFor()),
  },
  {
    name: "device-code",
    full: true,
    async reach(browser, helper) {
      await helper.grantway.connections.create({
        provider: "acme",
        name: "tv-box",
        flow: "device",
        client: { id: "client", secret: "client secret" },
      });
      const page = await openHelper(browser, helper);
      await page.getByRole("button", { name: "Connect tv-box" }).click();
      await page.locator(".user-code").waitFor();
      return page;
    },
  },
  {
    name: "failed",
    full: true,
    async reach(browser, helper) {
      const page = await openHelper(browser, helper);
      helper.provider.set({ fault: "html" });
      await page.getByRole("button", { name: "Refresh acme-work" }).click();
      await card(page, "acme-work").getByText("Refresh failed").waitFor();
      return page;
    },
  },
  {
    name: "delete",
    full: true,
    async reach(browser, helper) {
      const page = await openHelper(browser, helper);
      await page.getByRole("button", { name: "More for acme-work" }).click();
      await page.getByRole("menuitem", { name: "Delete…" }).click();
      return page;
    },
  },
  {
    name: "locked",
    full: false,
    async reach(browser, { serving }) {
      const page = await visit(browser);
      await page.goto(serving.origin);
      await page.getByRole("heading", { name: "This helper is locked" }).waitFor();
      return page;
    },
  },
];

/** Starts a helper for one of them, where `grantway serve` is found unless told otherwise. */
export async function helperFor({ full }: HelperPage): Promise<Helper> {
  const helper = await startHelper({ port: 4490 });
  if (full) await fillVault(helper);
  return helper;
}
