import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, lookAt, signInAs, visit } from "./browser.ts";
import { openConsole, type OpenConsole, password } from "./open-console.ts";
import { putOrganisation } from "./portal-organisation.ts";

/* Organisations as who administers the platform, who makes one, and the only owner of one see them. */

const pictures = process.env["GRANTWAY_PICTURES"];

let open: OpenConsole;

beforeAll(async () => {
  open = await openConsole({
    address: "/organisations",
    people: [
      ["ada", "Ada Lovelace"],
      ["grace", "Grace Hopper"],
      ["eve", "Eve Turing"],
    ],
  });
  putOrganisation(open.provider, {
    slug: "northwind",
    name: "Northwind Traders",
    people: { ada: "owner", grace: "member" },
  });
});
afterAll(() => open.close());
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

/** In every look; and goes on at the desk, where the areas are in sight. */
async function look(at: Page, name: string): Promise<void> {
  await expectAccessible(at, pictures === undefined ? undefined : `${pictures}/${name}`);
  await lookAt(at, { width: "desktop", theme: "light" });
}

const button = (name: string, on: Page | Locator) => on.getByRole("button", { name, exact: true });
const link = (name: string, on: Page) => on.getByRole("link", { name, exact: true });
const heading = (name: string, on: Page) => on.getByRole("heading", { level: 1, name });
const told = (text: string, on: Page) => on.getByRole("status").filter({ hasText: text }).first().waitFor();

describe("all organisations, for who administers the platform", () => {
  it("are listed, searched and made for somebody else, and what is done in them is reached from there", async () => {
    const root = open.page;
    await open.go("/organisations?search=nothing+like+it");
    await root.getByText("No organisation matches").waitFor();
    await look(root, "organisations-no-match");
    await button("Show all organisations", root).click();
    await root.getByRole("row", { name: /Northwind Traders.*Live.*Active/ }).waitFor();
    await look(root, "organisations");
    await link("New organisation", root).click();
    await root.getByLabel(/^Name/).fill("Harbour Works");
    await root.getByLabel(/^Slug/).fill("harbour");
    await button("Choose a person", root).click();
    await root.getByRole("dialog").getByRole("searchbox").fill("grace");
    await root.getByRole("dialog").getByRole("button", { name: /grace/ }).click();
    await root.getByText("Grace Hopper").waitFor();
    await look(root, "new-organisation");
    await button("Make the organisation", root).click();
    await told("There is an organisation Harbour Works now.", root);
    await heading("Harbour Works", root).waitFor();
    await look(root, "organisation");
    await link("Show the members", root).click();
    await root.getByRole("row", { name: /Grace Hopper.*Owner/ }).waitFor();
    for (const [area, text] of [
      ["requests", "Nothing waits for you"],
      ["installed", "No apps yet"],
      ["policy", "Everything else"],
      ["apps", "No apps yet"],
    ] as const) {
      await open.go(`/organisations/harbour/${area}`);
      await root.getByRole("main").getByText(text).first().waitFor();
    }
    await open.go("/organisations/harbour/members");
    await root.getByRole("row", { name: /Grace Hopper.*Owner/ }).waitFor();
    expect(await link("Organisations", root).getAttribute("aria-current")).toBeNull();
    await open.go("/organisations/harbour");
  });

  it("are suspended after what stops was told in numbers, and go on", async () => {
    const root = open.page;
    await button("Suspend…", root).click();
    const asked = root.getByRole("alertdialog", { name: "Suspend Harbour Works?" });
    await asked.getByText("1 member cannot use its apps.").waitFor();
    await look(root, "suspend");
    await button("Suspend", asked).click();
    await told("Harbour Works is suspended.", root);
    await button("Let it go on", root).click();
    await told("Harbour Works goes on.", root);
    await root.getByRole("tab", { name: "Activity" }).click();
    await root.getByRole("link", { name: "Organisation suspended" }).first().waitFor();
    await look(root, "organisation-activity");
  });
});

describe("somebody who may make organisations for themselves", () => {
  it("makes one from the areas, and owns it", async () => {
    await open.provider.administer(["users", "update", "eve", "--role", "developer"]);
    const eve = await visit(open.browser);
    await eve.goto(`${open.provider.issuer}/console/directory`);
    await signInAs(eve, "eve", password);
    await link("New organisation", eve).click();
    await eve.getByText("You own it, and invite others.").waitFor();
    await eve.getByLabel(/^Name/).fill("Eve's Works");
    await eve.getByLabel(/^Slug/).fill("eve");
    await button("Make the organisation", eve).click();
    await told("There is an organisation Eve's Works now.", eve);
    await eve.getByRole("row", { name: /Eve Turing You.*Owner/ }).waitFor();
    await eve.context().close();
  });
});

describe("the only owner", () => {
  it("cannot leave, and hands the organisation over first", async () => {
    putOrganisation(open.provider, {
      slug: "south",
      name: "Southwind",
      people: { ada: "owner", grace: "admin" },
    });
    const ada = await visit(open.browser);
    await ada.goto(`${open.provider.issuer}/console/organisations/south/members`);
    await signInAs(ada, "ada", password);
    const choose = async (whose: string, what: string) => {
      await button(`Actions for ${whose}`, ada).click();
      await ada.getByRole("menuitem", { name: what, exact: true }).click();
    };
    const asked = ada.getByRole("alertdialog");
    await choose("Ada Lovelace", "Leave…");
    await button("Leave", asked).click();
    await asked.getByText("Nobody would own the organisation").waitFor();
    await look(ada, "leave-refused");
    await button("Cancel", asked).click();

    await choose("Grace Hopper", "Hand the organisation over…");
    await asked.getByText("You become an admin.").waitFor();
    await look(ada, "hand-over");
    await button("Hand over", asked).click();
    await told("Grace Hopper owns Southwind now, and you are an admin.", ada);
    await ada.getByRole("row", { name: /Ada Lovelace.*Admin/ }).waitFor();
    await ada.getByRole("row", { name: /Grace Hopper.*Owner/ }).waitFor();
    expect(await button("Actions for Grace Hopper", ada).count()).toBe(0);
    await ada.context().close();
  });
});
