import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { freePort } from "@grantway/tools/services";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { expectAccessible, expectToFitInEveryLook, lookAt, signInAs, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";
import { type Demo, startDemo } from "./demo.ts";
import { wordsIn } from "./journey/console-words.ts";
import { byKeyboard, byMouse } from "./journey/hands.ts";
import { stepsOf } from "./journey/journey.ts";

/*
 * One administrator's way through the console of a fresh demo: an API, an app on it, a person who signs in with the app, and
 * everything of it in the audit. The app is a real one, with the secret that was copied. Pictures of the way are left behind for
 * whoever wants to look.
 */

let browser: Browser;
let demo: Demo;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

// The same pages are looked at once with axe; what Arabic may break is where things are.
describe.each([
  {
    way: "by the keyboard alone",
    by: byKeyboard,
    language: "en",
    name: "Harbor",
    person: "ada",
    check: expectAccessible,
  },
  {
    way: "by mouse, in Arabic",
    by: byMouse,
    language: "ar",
    name: "Marina",
    person: "grace",
    check: expectToFitInEveryLook,
  },
] as const)("an administrator, $way", ({ by, language, name, person, check }) => {
  const pictures = fileURLToPath(new URL(`../node_modules/.cache/journey/${language}/`, import.meta.url));
  let steps: ReturnType<typeof stepsOf>;
  let port: number;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    port = await freePort();
    const permissions = ["clipboard-read", "clipboard-write"];
    const page = await visit(browser, undefined, { permissions, locale: language });
    await page.goto(`${demo.provider}/console/apis`);
    await signInAs(page, "admin", demo.passwords.get("admin") ?? "");
    await page.locator(`html[lang="${language}"]`).getByRole("navigation").first().waitFor();
    const hands = by(page);
    const words = await wordsIn(language);
    const look = async (what: string) => {
      await check(page, `${pictures}${what}`);
      await lookAt(page, { width: "desktop", theme: "light" });
    };
    const personsPage = await visit(browser);
    steps = stepsOf({ page, demo, hands, words, name, person, personsPage, look });
  });
  afterAll(() => steps.stop());

  it("creates an API with two scopes", () => steps.createsAnApiWithTwoScopes());
  it("creates a client with three redirect URIs, takes one away, sees what people will be asked, copies the secret once", () =>
    steps.createsAClient(`http://localhost:${port}`));
  it("sees somebody sign in with it through a real app", () => steps.seesSomebodySignIn(port));
  it("finds that person's session and ends it", () => steps.endsTheirSession());
  it("rotates the secret: the old one is retired", () => steps.rotatesTheSecret());
  it("reads all of it in the audit", () => steps.readsAllOfItInTheAudit());
});
