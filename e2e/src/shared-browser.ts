import type { Browser } from "playwright-core";
import { inject } from "vitest";
import { launch } from "./browser.ts";

let running: Promise<Browser> | undefined;

const start = () => launch(inject("chromium"));

/**
 * The browser that the test files of a process use one after the other: each visitor has a context of their own in it. To close it
 * closes what was opened in it, and the next file goes on with it. It ends with the process.
 */
export async function openBrowser(): Promise<Browser> {
  running = (running ?? start()).then((browser) => (browser.isConnected() ? browser : start()));
  const browser = await running;
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return browser;
}
