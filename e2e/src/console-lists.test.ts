import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { saved } from "./saved-file.ts";
import { openConsole, type OpenConsole } from "./open-console.ts";

/* Lists of many clients in the console: more than a page, acted on together, called by any name. */

/** Ids that are words of our own addresses, or signs of any. */
const oddIds = ["new", "import", "edit", "clients", "$id", "a/b?c#d%2F"];

let open: OpenConsole;
let page: Page;

beforeAll(async () => {
  open = await openConsole({ address: "/clients", clients: manyClients() });
  page = open.page;
});
afterAll(() => open.close());
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

function manyClients(): readonly object[] {
  const yards = Array.from({ length: 110 }, (_, place) => String(place + 1).padStart(3, "0"));
  return [
    ...yards.map((number) => ({
      client_id: `yard-${number}`,
      client_name: `Yard ${number}`,
      redirect_uris: [`https://yard.example/${number}`],
    })),
    ...oddIds.map((id) => ({
      client_id: id,
      client_name: `Named ${id}`,
      redirect_uris: ["https://named.example/"],
    })),
  ];
}

const heading = (name: string) =>
  page.getByRole("heading", { level: 1, name: new RegExp(`^${RegExp.escape(name)}( \\d+)?$`) });
const button = (name: string | RegExp) => page.getByRole("button", { name });
const link = (name: string) => page.getByRole("link", { name, exact: true });
const box = (name: string | RegExp) => page.getByRole("textbox", { name });
const region = (name: string) => page.getByRole("region", { name });

describe("many clients", () => {
  it("are more than one page: how many are open stands in the address, for reload, back and a pasted link", async () => {
    const rows = () => page.locator("tbody tr").count();
    const scrolled = () => page.evaluate<number>("scrollY");
    await open.go("/clients?search=yard");
    for (const [pages, shown] of [
      [2, 100],
      [3, 110],
    ]) {
      await button("Show more").click();
      await expect.poll(rows).toBe(shown);
      expect(new URL(page.url()).search).toBe(`?search=yard&pages=${pages}`);
    }
    await link("Yard 105").scrollIntoViewIfNeeded();
    const before = await scrolled();
    expect(before).toBeGreaterThan(2000);
    await link("Yard 105").click();
    await heading("Yard 105").waitFor();
    await page.goBack();
    await expect.poll(rows).toBe(110);
    await expect.poll(scrolled).toBe(before);
    const asked: string[] = [];
    page.on("request", (request) => {
      // What the page before still asked for in the background does not count.
      if (request.isNavigationRequest()) asked.length = 0;
      if (request.url().includes("/api/v1/clients?")) asked.push(request.url());
    });
    await page.reload();
    await expect.poll(rows).toBe(110);
    await expect.poll(scrolled).toBe(before);
    // Three pages, and one question.
    expect(asked).toHaveLength(1);
    await page.getByRole("searchbox").fill("yard 01");
    await expect.poll(() => new URL(page.url()).search).toBe("?search=yard+01");
    await expect.poll(rows).toBe(10);
  });

  it("can be read as before while others are on their way", async () => {
    await open.go("/clients?search=yard");
    await link("Yard 001").waitFor();
    const answered = Promise.withResolvers<void>();
    await page.route(/\/api\/v1\/clients\?/, async (route) => {
      await answered.promise;
      await route.continue();
    });
    await page.getByRole("searchbox").fill("yard 00");
    await page.locator('table[aria-busy="true"]').waitFor();
    await expectAccessible(page);
    answered.resolve();
    await page.unrouteAll({ behavior: "wait" });
    await page.locator('table[aria-busy="false"]').waitFor();
  });

  it("are suspended together, those that match and were never shown too, after a question with its numbers", async () => {
    await open.go("/clients?search=yard");
    await page.getByLabel("Select all that are shown").check();
    await button("Select all 110 that match").click();
    await button("Suspend").click();
    const question = page.getByRole("alertdialog", { name: "Suspend 110 clients?" });
    await question.getByText("At least: They hold no tokens that could be renewed.").waitFor();
    await question.getByRole("button", { name: "Suspend" }).click();
    await region("Suspending clients").getByText("110 done.").waitFor();
    await open.go("/clients?search=yard&status=active");
    await page.getByText("No client matches").waitFor();
  });

  it("are switched on again, and the one that somebody changed meanwhile is reported", async () => {
    await open.go("/clients?search=yard+00");
    await page.getByLabel("Select all that are shown").check();
    await open.provider.administer(["clients", "update", "yard-003", "--name", "Yard 003 of theirs"]);
    await button("Activate").click();
    const report = region("Activating clients");
    await report.getByText("8 done.").waitFor();
    await report.getByText("1 failed").waitFor();
    await report.getByRole("listitem").filter({ hasText: "Yard 003" }).waitFor();
    await expectAccessible(page);
    await report.getByRole("button", { name: "Close" }).click();
  });

  it("are exported into one file, which the import takes", async () => {
    await page.getByLabel("Select Yard 001").check();
    await page.getByLabel("Select Yard 002").check();
    const { name, text } = await saved(page, () => button("Export").click());
    expect(name).toBe("clients.json");
    const documents = JSON.parse(text) as readonly { readonly client_id: string }[];
    expect(documents.map(({ client_id }) => client_id)).toEqual(["yard-001", "yard-002"]);
  });

  it("are deleted together, once the consequences were told in numbers and a word was typed", async () => {
    await open.go("/clients?search=yard+1");
    await page.getByLabel("Select all that are shown").check();
    await button("Delete…").click();
    const question = page.getByRole("alertdialog", { name: "Delete 11 clients?" });
    await question.getByText("Nobody has allowed them anything.").waitFor();
    await question.getByText("11 secrets stop working.").waitFor();
    await expectAccessible(page);
    await question.getByRole("textbox").fill("delete");
    await question.getByRole("button", { name: "Delete clients" }).click();
    await region("Deleting clients").getByText("11 done.").waitFor();
    await page.getByText("No client matches").waitFor();
  });
});

describe("a thing of any name", () => {
  it("is opened from its list, by search and by its address, whatever words and signs we use in ours", async () => {
    await open.go("/clients?search=Named");
    for (const id of oddIds) {
      await link(`Named ${id}`).click();
      await heading(`Named ${id}`).waitFor();
      await page.reload();
      await heading(`Named ${id}`).waitFor();
      await page.goBack();
    }
    // Going back loads the page anew, and keys are heard once it stands.
    await link("Named new").waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.type("Named new");
    await page.getByRole("option", { name: "Named new" }).click();
    await heading("Named new").waitFor();
  });

  it("is so for scopes too", async () => {
    const notes = "https://notes.example";
    await open.provider.administer(["apis", "create", notes, "--name", "Notes"]);
    const said = ["--api", notes, "--title", "Make new notes", "--risk", "low", "--access", "change"];
    await open.provider.administer(["scopes", "create", "new", ...said]);
    await open.go(`/apis/${encodeURIComponent(notes)}`);
    await link("Make new notes").click();
    await expect.poll(() => box("Title").inputValue()).toBe("Make new notes");
  });
});
