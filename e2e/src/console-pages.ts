import type { Browser, Page } from "playwright-core";
import { signIn, visit } from "./browser.ts";
import type { Demo } from "./demo.ts";
import type { ProviderPage } from "./provider-pages.ts";

/** The administrator at an address of the console, once this text is there. */
async function at(browser: Browser, demo: Demo, address: string, text: string): Promise<Page> {
  const page = await visit(browser);
  await page.goto(`${demo.provider}/console${address}`);
  await signIn(page, "admin", demo.passwords.get("admin") ?? "");
  await page.getByText(text).first().waitFor();
  return page;
}

/** Pages of the console that have their pictures in the documents. */
export const consolePages: readonly ProviderPage[] = [
  {
    name: "console-overview",
    reach: (browser, demo) => at(browser, demo, "/overview", "What there is"),
  },
  { name: "console-people", reach: (browser, demo) => at(browser, demo, "/people", "Ada Lovelace") },
  { name: "console-client", reach: (browser, demo) => at(browser, demo, "/clients/code-app", "Code App") },
  { name: "console-keys", reach: (browser, demo) => at(browser, demo, "/keys", "Instance keys") },
  {
    name: "console-sessions",
    reach: (browser, demo) => at(browser, demo, "/sessions", "Browsers in which somebody is signed in."),
  },
];
