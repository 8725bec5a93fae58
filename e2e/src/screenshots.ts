import { fileURLToPath } from "node:url";
import { bringChromium } from "@grantway/tools/services";
import type { Browser, Page } from "playwright-core";
import { launch, lookAt, looks } from "./browser.ts";
import { startDemo } from "./demo.ts";
import { consolePages } from "./console-pages.ts";
import { openEntry, pagesWithMail, pagesWithoutMail } from "./entry-pages.ts";
import { explorerPages } from "./explorer-pages.ts";
import { helperFor, helperPages } from "./helper-pages.ts";
import { providerPages } from "./provider-pages.ts";

/* `npm run screenshots`: takes the pictures of docs/images again; with an argument, those whose names begin with it. */

const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const [, , wanted = ""] = process.argv;

async function picture(name: string, page: Page): Promise<void> {
  for (const look of looks) {
    await lookAt(page, look);
    const path = `${folder}${name}-${look.width}-${look.theme}.png`;
    // What overlays the page is positioned in the window.
    const fullPage = (await page.locator("[role=dialog], [role=alertdialog]").count()) === 0;
    await page.screenshot({ path, fullPage, animations: "disabled" });
  }
  await page.context().close();
}

async function provider(browser: Browser): Promise<void> {
  const pages = [...providerPages, ...consolePages, ...explorerPages].filter(({ name }) =>
    name.startsWith(wanted),
  );
  if (pages.length === 0) return;
  const demo = await startDemo(4400);
  try {
    for (const { name, reach } of pages) await picture(name, await reach(browser, demo));
  } finally {
    await demo.stop();
  }
}

async function entry(browser: Browser): Promise<void> {
  for (const [mails, all] of [
    [false, pagesWithoutMail],
    [true, pagesWithMail],
  ] as const) {
    const pages = all.filter(({ name }) => name.startsWith(wanted));
    if (pages.length === 0) continue;
    const opened = await openEntry({ mails, port: 4400 });
    try {
      for (const { name, reach } of pages) await picture(name, await reach(browser, opened));
    } finally {
      await opened.close();
    }
  }
}

async function helper(browser: Browser): Promise<void> {
  for (const one of helperPages.filter(({ name }) => `helper-${name}`.startsWith(wanted))) {
    const running = await helperFor(one);
    try {
      await picture(`helper-${one.name}`, await one.reach(browser, running));
    } finally {
      await running.stop();
    }
  }
}

const browser = await launch(await bringChromium());
try {
  await provider(browser);
  await entry(browser);
  await helper(browser);
} finally {
  await browser.close();
}
