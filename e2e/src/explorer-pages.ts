import type { Browser, Page } from "playwright-core";
import { signIn, visit } from "./browser.ts";
import type { Demo } from "./demo.ts";
import type { ProviderPage } from "./provider-pages.ts";

/** Somebody in the explorer, signed in for the first time, and in a company. */
async function explorer(browser: Browser, demo: Demo, who: "ada" | "grace"): Promise<Page> {
  const page = await visit(browser);
  await page.goto(`${demo.explorer}/explorer/acme/harbor`);
  await page.getByRole("button", { name: "Sign in at Grantway" }).click();
  await signIn(page, who, demo.passwords.get(who) ?? "");
  await page.getByRole("button", { name: /^Allow/ }).click();
  await page.getByRole("button", { name: "Organisation: Harbor Compilers" }).waitFor();
  return page;
}

/** Pages of the explorer that have their pictures in the documents. */
export const explorerPages: readonly ProviderPage[] = [
  {
    name: "explorer",
    async reach(browser, demo) {
      const page = await explorer(browser, demo, "ada");
      await page
        .getByRole("link", { name: /The projects of a company/ })
        .first()
        .click();
      await page.getByRole("button", { name: /^Send/ }).click();
      await page.getByRole("tab", { name: "Table" }).click();
      await page.getByText("Compiler: handover").first().waitFor();
      return page;
    },
  },
  {
    name: "explorer-scopes",
    async reach(browser, demo) {
      const page = await explorer(browser, demo, "grace");
      await page
        .getByRole("link", { name: /Write a note/ })
        .first()
        .click();
      await page.getByText("This needs something you have not allowed yet").waitFor();
      return page;
    },
  },
];
