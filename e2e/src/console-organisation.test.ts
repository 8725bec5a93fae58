import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, lookAt, signInAs, visit } from "./browser.ts";
import { byKeyboard, type Hands } from "./journey/hands.ts";
import { openConsole, type OpenConsole, password } from "./open-console.ts";
import { putOrganisation } from "./portal-organisation.ts";

/* Who is in an organisation, as what, who may come in, and how it ends: as its owner and a member see it. */

const pictures = process.env["GRANTWAY_PICTURES"];

/** In every look; and goes on at the desk, where the areas are in sight. */
async function look(at: Page, name: string): Promise<void> {
  await expectAccessible(at, pictures === undefined ? undefined : `${pictures}/${name}`);
  await lookAt(at, { width: "desktop", theme: "light" });
}

let open: OpenConsole;
/** Ada's, who owns Northwind. */
let page: Page;
let hands: Hands;

beforeAll(async () => {
  open = await openConsole({
    address: "/organisations/northwind/members",
    as: ["ada", password],
    people: [
      ["ada", "Ada Lovelace"],
      ["grace", "Grace Hopper"],
      ["eve", "Eve Turing"],
    ],
    fill: ({ provider }) =>
      putOrganisation(provider, {
        slug: "northwind",
        name: "Northwind Traders",
        people: { ada: "owner", grace: "member" },
      }),
  });
  ({ page } = open);
  hands = byKeyboard(page);
});
afterAll(() => open.close());
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

const go = (address: string) => open.go(address);
const there = (address: string) => go(`/organisations/northwind${address}`);
const button = (name: string | RegExp, on: Page | Locator = page) =>
  on.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });
const link = (name: string, on: Page | Locator = page) => on.getByRole("link", { name, exact: true });
const item = (name: string) => page.getByRole("menuitem", { name, exact: true });
const row = (name: string | RegExp) => page.getByRole("row", { name });
const heading = (name: string | RegExp, on: Page = page) => on.getByRole("heading", { level: 1, name });
const told = (text: string, on: Page = page) =>
  on.getByRole("status").filter({ hasText: text }).first().waitFor();
const question = (name: string) => page.getByRole("alertdialog", { name });
const nav = () => page.getByRole("navigation", { name: "Areas" });

describe("members of an organisation", () => {
  it("are listed with their roles, searched and filtered by the address, and say where nobody matches", async () => {
    await row(/Ada Lovelace You ada.*Owner/).waitFor();
    await row(/Grace Hopper.*Member/).waitFor();
    await heading("Members 2").waitFor();
    await look(page, "members");
    await button("Filter").click();
    await item("Member").click();
    await expect.poll(() => new URL(page.url()).search).toBe("?role=member");
    await row(/Ada Lovelace/).waitFor({ state: "detached" });
    await page.reload();
    await row(/Grace Hopper/).waitFor();
    await page.getByRole("searchbox").fill("nobody of this name");
    await page.getByText("Nobody matches").waitFor();
    await look(page, "members-no-match");
    await button("Show everybody").click();
    await row(/Ada Lovelace/).waitFor();
  });

  it("are awaited in rows, and where the list is not to be had it can be asked for again", async () => {
    const list = "**/api/v1/organisations/*/members?**";
    const held = Promise.withResolvers<void>();
    await page.route(list, async (route) => {
      await held.promise;
      await route.fulfill({ status: 503, body: "" });
    });
    await there("/members");
    await page.locator('table[aria-busy="true"]').waitFor();
    await look(page, "members-loading");
    held.resolve();
    await button("Try again").waitFor();
    await look(page, "members-failed");
    await page.unroute(list);
    await button("Try again").click();
    await row(/Grace Hopper/).waitFor();
    // What the browser says of the failure.
    expect(open.complaints.splice(0)).toEqual([expect.stringContaining("status of 503")]);
  });
});

describe("by the keyboard alone", () => {
  let eve: Page;

  it("somebody is invited by a link that is shown once", async () => {
    await hands.enter(link("Invitations"), "w");
    await page.getByText("Nobody is invited").waitFor();
    await look(page, "invitations-empty");
    await hands.press(link("Invite somebody").first());
    await heading("Invite somebody").waitFor();
    await hands.write(page.getByLabel(/^Email address/), "no address");
    await hands.press(button("Make the link"));
    await page.locator(".field-error").waitFor();
    await look(page, "invite-refused");
    await hands.write(page.getByLabel(/^Email address/), "eve@example.org");
    await hands.press(button("Make the link"));
    await heading("The invitation is made").waitFor();
    await page.getByText("Only an account with the address eve@example.org can use it.").waitFor();
    await button("Copy The link").waitFor();
    await look(page, "invited");
    const address = await page.locator(".secret-box code").textContent();

    eve = await visit(open.browser);
    await eve.goto(address ?? "");
    await link("Sign in", eve).click();
    await signInAs(eve, "eve", password);
    await button("Join Northwind Traders", eve).click();
    await link("Open Northwind Traders", eve).click();
    await link("Members", eve).waitFor();

    await hands.press(link("Go to the invitations"));
    await page.getByText("Nobody is invited").waitFor();
    await hands.enter(link("Members"), "e");
    await heading(/^Members/).waitFor();
    // A list of a moment ago may still stand: who came in meanwhile is in one that is asked for now.
    await page.reload();
    await row(/Eve Turing.*Member/).waitFor();
  });

  it("a role is made of permissions and scopes, and given", async () => {
    await hands.enter(link("Roles"), "u");
    await row(/Owner.*Built in.*Everything here.*Everything/).waitFor();
    await hands.press(link("New role"));
    await heading("New role").waitFor();
    await hands.write(page.getByLabel(/^Name/), "Integrator");
    await check("Install apps, answer requests, take rights away, uninstall");
    await check("See connected apps and requests");
    await look(page, "new-role");
    await hands.press(button("Make the role"));
    await told("There is a role Integrator now.");
    await heading("Integrator").waitFor();
    await page.getByText("Nobody has it").waitFor();
    await look(page, "role-new");

    await hands.enter(link("Members"), "e");
    await hands.choose(button("Actions for Eve Turing"), item("Change role…"));
    const dialog = page.getByRole("dialog", { name: "Role of Eve Turing" });
    await dialog.waitFor();
    await dialog.getByRole("combobox", { name: "New role" }).press("I");
    await look(page, "change-role");
    await hands.press(button("Change role", dialog));
    await told("Eve Turing has the role Integrator now.");
    await row(/Eve Turing.*Integrator/).waitFor();
    // What the other role holds stands in their navigation once they look again.
    await eve.reload();
    await link("Requests", eve).waitFor();
  });

  it("a role that somebody has is changed, and cannot be deleted until nobody has it", async () => {
    await hands.enter(link("Roles"), "u");
    await hands.press(link("Integrator"));
    await page.getByText("1 member has it. Give them another role first.").waitFor();
    await row(/Eve Turing/).waitFor();
    await look(page, "role");
    // A sentence of the policy can name it.
    await hands.enter(link("Policy"), "l");
    await hands.press(button("Add a sentence"));
    await page.getByRole("checkbox", { name: "Integrator", exact: true }).waitFor();
    await hands.enter(link("Roles"), "u");
    await hands.press(button("Leave", page.getByRole("alertdialog")));
    await hands.press(link("Integrator"));
    await hands.press(link("Edit"));
    await heading("Edit Integrator").waitFor();
    await hands.write(page.getByLabel(/^Name/), "Keeper of apps");
    await hands.press(button("Save"));
    await told("The role Keeper of apps is saved.");
  });

  it("somebody is removed after what ends with it was told in numbers, and their pages are theirs no more", async () => {
    await hands.enter(link("Members"), "e");
    await hands.choose(button("Actions for Eve Turing"), item("Remove…"));
    await question("Remove Eve Turing from Northwind Traders?").waitFor();
    await page.getByText("They allowed no app anything here.").waitFor();
    await page.getByText("No open invitation is theirs.").waitFor();
    await look(page, "remove");
    await hands.press(button("Remove", page.getByRole("alertdialog")));
    await told("Eve Turing is not in Northwind Traders any more.");
    await row(/Eve Turing/).waitFor({ state: "detached" });
    await eve.goto(`${open.provider.issuer}/console/organisations/northwind/members`);
    await heading("This is not yours to see", eve).waitFor();
    await eve.context().close();
  });

  it("the role that nobody has is deleted", async () => {
    await hands.enter(link("Roles"), "u");
    await hands.press(link("Keeper of apps"));
    await hands.press(button("Delete…"));
    await question("Delete the role Keeper of apps?").waitFor();
    await hands.press(button("Delete", page.getByRole("alertdialog")));
    await told("The role Keeper of apps is deleted.");
    await heading("Roles 3").waitFor();
    await look(page, "roles");
  });

  async function check(name: string): Promise<void> {
    const box = page.getByRole("checkbox", { name, exact: true });
    await box.focus();
    await page.keyboard.press("Space");
  }
});

describe("an open invitation", () => {
  it("gets a new link, which is shown once and ends the old one", async () => {
    await there("/new/invitations");
    await button("Make the link").click();
    const old = (await page.locator(".secret-box code").textContent()) ?? "";
    await link("Go to the invitations").click();
    await button("Actions for Whoever has the link").click();
    await item("New link…").click();
    const dialog = page.getByRole("dialog", { name: "A new link for the invitation for somebody?" });
    await dialog.getByText("The link it had stops working at once.").waitFor();
    await look(page, "invitation-renew");
    await dialog.getByLabel("Good for").selectOption("30");
    await button("Make the new link", dialog).click();
    await button("Copy The new link", dialog).waitFor();
    await look(page, "invitation-renewed");
    const address = (await dialog.locator(".secret-box code").textContent()) ?? "";
    expect(address).not.toBe(old);
    await button("Close", dialog).click();
    const visitor = await visit(open.browser);
    await visitor.goto(address);
    await visitor.getByText("Northwind Traders").first().waitFor();
    const ended = await visitor.goto(old);
    expect(ended?.status()).toBe(404);
    await visitor.context().close();
    await button("Actions for Whoever has the link").click();
    await item("Take back…").click();
    await button("Take back", page.getByRole("alertdialog")).click();
    await page.getByText("Nobody is invited").waitFor();
  });

  it("is taken back, and its link lets nobody in", async () => {
    await there("/new/invitations");
    await button("Make the link").click();
    const address = (await page.locator(".secret-box code").textContent()) ?? "";
    await link("Go to the invitations").click();
    await row(/Whoever has the link.*Member.*ada/).waitFor();
    await look(page, "invitations");
    await button("Actions for Whoever has the link").click();
    await item("Take back…").click();
    await button("Take back", page.getByRole("alertdialog")).click();
    await told("The invitation for somebody is taken back.");
    await page.getByText("Nobody is invited").waitFor();
    const visitor = await visit(open.browser);
    await visitor.goto(address);
    await visitor.getByText("It was taken back.").waitFor();
    await visitor.context().close();
  });
});

describe("a member who may change nothing", () => {
  it("sees who is in it and leaves it, after what ends with it was told", async () => {
    const grace = await visit(open.browser);
    await grace.goto(`${open.provider.issuer}/console/organisations/northwind/members`);
    await signInAs(grace, "grace", password);
    await grace.getByRole("row", { name: /Ada Lovelace/ }).waitFor();
    await link("Connected apps", grace).waitFor({ state: "detached" });
    expect(await button("Actions for Ada Lovelace", grace).count()).toBe(0);
    await link("Settings", grace).click();
    await heading("Settings", grace).waitFor();
    await look(grace, "settings-member");
    expect(await button("Delete…", grace).count()).toBe(0);
    await button("Leave…", grace).click();
    await grace.getByText("You allowed no app anything here.").waitFor();
    await look(grace, "leave");
    await button("Leave", grace.getByRole("alertdialog")).click();
    await told("You are not in Northwind Traders any more.", grace);
    await grace.waitForURL(/\/console\/directory$/);
    await grace.getByRole("link", { name: "Members" }).waitFor({ state: "detached" });
    await grace.context().close();
  });
});

describe("the settings of an organisation", () => {
  it("change its name and its address together", async () => {
    await there("/settings");
    await link("Edit").click();
    await page.getByLabel(/^Name/).fill("Northwind");
    await page.getByLabel(/^Slug/).fill("north");
    await look(page, "settings-edit");
    await button("Save").click();
    await told("Northwind is saved.");
    await page.waitForURL(/\/organisations\/north\/settings$/);
    await nav().getByText("Northwind", { exact: true }).waitFor();
  });

  it("show its sandboxes, and make one", async () => {
    await page.getByText("No sandboxes yet").waitFor();
    await look(page, "settings");
    await link("New sandbox").click();
    await page.getByLabel(/^Name/).fill("Northwind trying");
    await page.getByLabel(/^Slug/).fill("north");
    await button("Make the sandbox").click();
    await page.locator(".field-error").filter({ hasText: "It is taken." }).waitFor();
    await page.getByLabel(/^Slug/).fill("north-trying");
    await button("Make the sandbox").click();
    await told("There is a sandbox Northwind trying now.");
    await link("Northwind trying").click();
    await page.waitForURL(/\/organisations\/north-trying\/settings$/);
    await link("Members").click();
    await row(/Ada Lovelace.*From the organisation behind it/).waitFor();
    expect(await button(/^Actions for/).count()).toBe(0);
  });

  it("delete it after its slug was typed, and keep it again within the grace period", async () => {
    await go("/organisations/north/settings");
    await button("Delete…").click();
    const asked = question("Delete Northwind?");
    await asked.getByText("1 member loses it.").waitFor();
    await asked.getByText("1 sandbox goes with it.").waitFor();
    await look(page, "delete");
    await button("Delete in 30 days", asked).click();
    await asked.getByText("This is not “north”.").waitFor();
    await asked.getByRole("textbox").fill("north");
    await button("Delete in 30 days", asked).click();
    await told("Northwind is deleted in 30 days.");
    await page.getByText("About to be deleted").waitFor();
    await look(page, "deleting");
    await page.reload();
    await button("Keep the organisation").click();
    await told("Northwind is kept.");
    await page.getByText("Active", { exact: true }).first().waitFor();
  });
});
