import type { Browser } from "playwright-core";
import { inject } from "vitest";
import { launch } from "./browser.ts";

let running: Promise<Browser> | undefined;

/**
 * The browser that the test files of a process use one after the other: each visitor has a context of their own in it. To close it
 * closes what was opened in it, and the next file goes on with it. It ends with the process.
 */
export async function openBrowser(): Promise<Browser> {
  if ((await running)?.isConnected() !== true) running = launch(inject("chromium"));
  const browser = await (running as Promise<Browser>);
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return browser;
}
