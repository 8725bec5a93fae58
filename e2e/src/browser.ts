import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchOptions } from "@grantway/tools/services";
import type { Result } from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { expect } from "vitest";

/** Starts the browser at this path; `args` are further switches of Chromium. */
export function launch(path: string, args: readonly string[] = []): Promise<Browser> {
  const options = launchOptions(path);
  return chromium.launch({ ...options, args: [...(options.args ?? []), ...args] });
}

/** A width and a theme to view a page in. */
export interface Look {
  readonly width: "desktop" | "phone";
  readonly theme: "light" | "dark";
}

/** Both widths in both themes. */
export const looks: readonly Look[] = [
  { width: "desktop", theme: "light" },
  { width: "desktop", theme: "dark" },
  { width: "phone", theme: "light" },
  { width: "phone", theme: "dark" },
];

const viewports = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

/** A fresh visitor: a context with its own cookies. */
export async function visit(
  browser: Browser,
  look: Look = { width: "desktop", theme: "light" },
  more: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: viewports[look.width],
    colorScheme: look.theme,
    ...more,
  });
  context.setDefaultTimeout(100_000);
  return context.newPage();
}

/** Changes width and theme without loading the page again, and waits until nothing moves or fades any more. */
export async function lookAt(page: Page, { width, theme }: Look): Promise<void> {
  await page.setViewportSize(viewports[width]);
  // What fades from one theme to the other has colours of neither.
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await page.evaluate("Promise.allSettled(document.getAnimations().map(({ finished }) => finished))");
}

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Puts axe into the page, unless a look before did. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(`${axe}; undefined`);
}

/** Two looks each that show both widths and both themes, and so between them each width in each theme. */
const pairs: readonly (readonly Look[])[] = [
  [
    { width: "desktop", theme: "light" },
    { width: "phone", theme: "dark" },
  ],
  [
    { width: "desktop", theme: "dark" },
    { width: "phone", theme: "light" },
  ],
];

/** How often a test file looked. */
const looked = new Map<string, number>();

/** The pair whose turn it is in this test file; every look where pictures are kept. */
function nextLooks(): readonly Look[] {
  if (process.env["GRANTWAY_PICTURES"] !== undefined) return looks;
  const file = expect.getState().testPath ?? "";
  const before = looked.get(file) ?? 0;
  looked.set(file, before + 1);
  return pairs[before % pairs.length] ?? looks;
}

/**
 * Runs axe over the page at both widths and in both themes, and checks that nothing is wider than the window.
 *
 * @param picture - where to keep a picture of each look; its name is put behind it.
 * @param part - of a long page what there is to see, selected, and how.
 */
export async function expectAccessible(
  page: Page,
  picture?: string,
  { part = "html", at = nextLooks() }: { readonly part?: string; readonly at?: readonly Look[] } = {},
): Promise<void> {
  await bringAxe(page);
  // Style sheets and recordings are fetched for rules about neither of which a page of ours has anything.
  const options = JSON.stringify({ resultTypes: ["violations"], preload: false });
  for (const look of at) {
    await lookAt(page, look);
    const violations = await page.evaluate<readonly Result[]>(
      `axe.run(${JSON.stringify(part)}, ${options}).then(({ violations }) => violations)`,
    );
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(found, `${page.url()} ${look.width} ${look.theme}`).toEqual([]);
    await expectToFit(page, look, picture);
  }
}

/** Looks at the page in every look, and checks that nothing is wider than the window; `picture` as in {@link expectAccessible}. */
export async function expectToFitInEveryLook(page: Page, picture: string): Promise<void> {
  for (const look of looks) {
    await lookAt(page, look);
    await expectToFit(page, look, picture);
  }
}

async function expectToFit(page: Page, { width, theme }: Look, picture?: string): Promise<void> {
  const sideways = await page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
  expect(sideways, `${page.url()} scrolls sideways on ${width}`).toBe(false);
  if (picture !== undefined)
    await page.screenshot({ path: `${picture}-${width}-${theme}.png`, animations: "disabled" });
}

/**
 * Does what leads to an address of an app that nobody runs, and waits until the browser asks for it. Not every browser keeps such an
 * address where nothing answers.
 */
export async function leaveFor(page: Page, start: string, leave: () => Promise<unknown>): Promise<URL> {
  const leaving = page.waitForRequest(
    (request) => request.isNavigationRequest() && request.url().startsWith(start),
  );
  await leave();
  return new URL((await leaving).url());
}

/** Signs in at the provider's page, in whichever language it is. */
export async function signInAs(page: Page, login: string, password: string): Promise<void> {
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill(password);
  await page.keyboard.press("Enter");
}

/** Signs in at the provider's page. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel("Username or email").fill(login);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
