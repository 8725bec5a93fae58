import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchOptions } from "@grantway/tools/services";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";

/* What the browser of these tests leaves out, to be quick. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("the browser", () => {
  it("has no documents for its own address bar", async () => {
    await visit(browser);
    const session = await browser.newBrowserCDPSession();
    const { targetInfos } = await session.send("Target.getTargets", { filter: [{}] });
    expect(targetInfos.map(({ url }) => url).filter((url) => url.startsWith("chrome:"))).toEqual([]);
  });

  it("is without everything that Playwright leaves out", () => {
    const bundle = fileURLToPath(import.meta.resolve("playwright-core")).replace(
      /index\.m?js$/,
      "lib/coreBundle.js",
    );
    const [, list = ""] = /disabledFeatures = (\[[^\]]*\])/.exec(readFileSync(bundle, "utf8")) ?? [];
    const names = [...list.matchAll(/"(\w+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(10);
    const ours = launchOptions("").args.find((one) => one.startsWith("--disable-features="));
    expect(ours?.slice("--disable-features=".length).split(",")).toEqual(expect.arrayContaining(names));
  });
});
