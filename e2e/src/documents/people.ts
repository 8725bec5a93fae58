import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { signIn, visit } from "../browser.ts";
import type { Reader } from "./reader.ts";

/** The password of one of the people that the demo announced. */
export function passwordOf(username: string, announcement: string): string {
  const password = new RegExp(`^ {2}${username} +(\\S+)`, "m").exec(announcement)?.[1];
  return password ?? expect.fail(`the demo names no ${username}: ${announcement}`);
}

/** In the browser that `grantway connect` opened: ada signs in and consents. */
export async function allowConnection({
  reader,
  browser,
  password,
}: {
  readonly reader: Reader;
  readonly browser: Browser;
  readonly password: string;
}): Promise<void> {
  const page = await visit(browser);
  await page.goto(await reader.openedAddress());
  await signIn(page, "ada", password);
  // A native app is asked about each time, the second time with another label on the button.
  await page.getByRole("button", { name: /^(Allow|Continue)$/ }).click();
  await page.getByRole("heading", { name: "Connected", exact: true }).waitFor();
  await page.context().close();
}
