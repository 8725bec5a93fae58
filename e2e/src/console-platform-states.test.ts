import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { fillEverything } from "./everything-of-apps.ts";
import { openConsole, type OpenConsole } from "./open-console.ts";
import { listsOfApps } from "./lists-of-apps.ts";
import { listsOfOrganisations } from "./lists-of-organisations.ts";
import { things } from "./pages-of-things.ts";
import type { NoMatch, Nothing, Screen } from "./platform-screen.ts";
import { failedRequest, type Held, hold, letGo } from "./screen-states.ts";

/* Every list and every page of the app platform in each of its states: coming, out of reach, failed, there, empty, without a match. */

const screens = [...listsOfApps, ...listsOfOrganisations, ...things];

let open: OpenConsole;
let page: Page;
const pictures = process.env["GRANTWAY_PICTURES"];
/** Those of each kind that are looked at in all widths and themes. */
const lookedAt = new Set([
  "the apps of a publisher",
  "the directory",
  "the receipts of an installation",
  "a policy",
]);

beforeAll(async () => {
  const people = [
    ["ada", "Ada Lovelace"],
    ["grace", "Grace Hopper"],
  ] as const;
  open = await openConsole({ address: "/overview", people });
  await fillEverything(open);
  page = open.page;
});
afterAll(() => open.close());
afterEach(async () => {
  await letGo(page);
  expectNoComplaints();
});

function expectNoComplaints(): void {
  expect(open.complaints.splice(0).filter((text) => !text.includes("status of 500"))).toEqual([]);
}

const main = () => page.getByRole("main");
const button = (name: string) => main().getByRole("button", { name, exact: true });

async function look({ name }: Screen, state: string): Promise<void> {
  if (!lookedAt.has(name)) return;
  await expectAccessible(page, pictures && `${pictures}/${name.replaceAll(" ", "-")}-${state}`);
}

/** What stands there while it comes: a table that holds the place of rows, or a sentence. */
function coming({ table = "", loading = "" }: Screen) {
  if (table !== "") return page.locator(`table[aria-label="${table}"][aria-busy="true"]`);
  return main()
    .getByRole("status")
    .filter({ hasText: `Loading ${loading}…` });
}

function thereOf({ there }: Screen) {
  return main()
    .getByText(there, { exact: typeof there === "string" && !there.includes(" ") })
    .first();
}

/** What says that the server failed, and under which id its log tells of it. */
const failed = () =>
  main()
    .getByRole("alert")
    .filter({ hasText: `Request ${failedRequest}.` })
    .first();

describe("every list and every page", () => {
  it.each(screens)(
    "says that it comes, then that it failed and under which id, and at the next try what there is; or that it is gone: $name",
    async (screen) => {
      const held = await comesAfterItWasGone(screen);
      expect(await button("Try again").count()).toBe(0);
      await look(screen, "coming");
      held.become("failed");
      const failure = failed();
      // Reading changes nothing, so nobody is left wondering whether it did.
      const wonders = screen.posts === true ? " It is not known whether anything was changed." : "";
      await failure.getByText(`The server failed.${wonders} Request ${failedRequest}.`).waitFor();
      expect(await coming(screen).count()).toBe(0);
      await look(screen, "failed");
      held.become(emptyAnswer(screen) ?? "real");
      await failure.getByRole("button", { name: "Try again" }).click();
      if (screen.empty === undefined) await thereOf(screen).waitFor();
      else await leadsOn(screen, screen.empty);
      await failure.waitFor({ state: "detached" });
    },
  );

  it.each(screens.filter(({ empty, noMatch }) => (empty ?? noMatch) !== undefined))(
    "says that the server is out of reach, goes on by itself, and offers all again where nothing matches: $name",
    async (screen) => {
      const held = await hold(page, screen.asks);
      held.become("offline");
      await open.go(screen.noMatch?.at ?? screen.at);
      const notice = page
        .getByRole("alert")
        .filter({ hasText: "This goes on by itself when it answers again." });
      await notice.waitFor();
      held.become("real");
      if (screen.noMatch !== undefined) await matchesNothing(screen, screen.noMatch);
      await thereOf(screen).waitFor();
      await notice.waitFor({ state: "detached" });
    },
  );
});

/** Opens a screen, which waits for what it asked; where that may be gone, it first says so, and leads on, and is then asked for anew. */
async function comesAfterItWasGone(screen: Screen): Promise<Held> {
  const held = await hold(page, screen.asks);
  await open.go(screen.at);
  await coming(screen).first().waitFor();
  if (screen.gone === undefined) return held;
  held.become("gone");
  await page.getByRole("heading", { level: 1, name: screen.gone }).waitFor();
  await main().getByRole("link").first().waitFor();
  await letGo(page);
  await goInside("/nowhere");
  await page.getByRole("heading", { level: 1, name: "There is no such page" }).waitFor();
  const again = await hold(page, screen.asks);
  await goInside(screen.at);
  await coming(screen).first().waitFor();
  return again;
}

/** Goes there without loading the console again. What a page did not get it asks for anew. */
const goInside = (address: string) =>
  page.evaluate(
    `history.pushState(null, "", ${JSON.stringify(`${open.provider.issuer}/console${address}`)})`,
  );

/** What the server answers where there is nothing; `undefined` for what always is something. */
function emptyAnswer({ empty }: Screen): { readonly answer: object } | undefined {
  return empty && { answer: empty.answer ?? { items: [], total: 0 } };
}

async function leadsOn(screen: Screen, { says, next }: Nothing): Promise<void> {
  await main().getByText(says).first().waitFor();
  await main().getByText(next).first().waitFor();
  await look(screen, "empty");
}

async function matchesNothing(screen: Screen, { filter, search, says, clear }: NoMatch): Promise<void> {
  if (search !== undefined) await page.getByRole("searchbox").fill(search);
  if (filter !== undefined) {
    await button("Filter").click();
    await page.getByRole("menuitem", { name: filter }).click();
  }
  await main().getByRole("heading", { name: says }).waitFor();
  await look(screen, "no-match");
  await button(clear).click();
}

describe("what a page has besides", () => {
  it("says that what waits for approval could not be read, above the apps, which are there", async () => {
    const held = await hold(page, "/install-requests");
    held.become("failed");
    await open.go("/installed");
    await main().getByText("Lotus Labs").waitFor();
    await failed().waitFor();
    held.become("real");
    await button("Try again").click();
    await main().getByText("Asked in Acme Tools").waitFor();
  });

  it("says that an app could not be looked for, and that none is called so", async () => {
    await open.go("/organisations/northwind/policy");
    await button("Add a sentence").click();
    const held = await hold(page, "/directory");
    await main().getByRole("button", { name: "Add an app" }).click();
    const dialog = page.getByRole("dialog", { name: "Which app?" });
    await dialog.locator("[aria-busy=true]").waitFor({ state: "attached" });
    held.become("failed");
    await dialog.getByRole("alert").filter({ hasText: failedRequest }).waitFor();
    await expectAccessible(page, pictures && `${pictures}/pick-app-failed`);
    held.become("real");
    await dialog.getByRole("button", { name: "Try again" }).click();
    await dialog.getByRole("button", { name: "Lotus Board" }).waitFor();
    await dialog.getByRole("searchbox").fill("nothing is called that");
    await dialog.getByText("Nothing is called that.").waitFor();
    await dialog.getByRole("searchbox").fill("");
    await dialog.getByRole("button", { name: "Lotus Board" }).waitFor();
  });

  it.each([
    ["roles", "/organisations/northwind/new/invitations", "/organisations/o-northwind/roles"],
    ["scopes of a manifest", "/organisations/acme/apps/a-acme/versions/2/edit", "/manifest/scopes"],
    [
      "scopes of a client",
      "/organisations/acme/apps/a-acme/new/clients?environment=test",
      "/manifest/scopes",
    ],
  ])("says that the choices of a field could not be read: %s", async (_, at, asks) => {
    const held = await hold(page, asks);
    held.become("failed");
    await open.go(at);
    await failed().waitFor();
    held.become("real");
    await button("Try again").click();
    await failed().waitFor({ state: "detached" });
  });

  it("decides nothing in the belief that nothing ends: it says that it could not be counted", async () => {
    const held = await hold(page, "/installations/i-acme/consequences");
    await open.go("/organisations/northwind/installed/i-acme?tab=danger");
    await button("Uninstall…").click();
    const question = page.getByRole("alertdialog");
    await question.getByText("Counting what ends with it…").waitFor();
    held.become("failed");
    await question.getByText("What ends with it could not be counted.").waitFor();
  });
});
