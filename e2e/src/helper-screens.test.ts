import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";
import { card, field, givenHelper } from "./running-helper.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const given = (options?: { readonly full?: boolean }) => givenHelper(browser, options);

describe("the list of connections", () => {
  it("says what is missing when it is empty, and how to begin", async () => {
    const { page } = await given();
    await page.getByRole("heading", { name: "No connections yet" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Add a connection" }).click();
    await page.getByRole("heading", { level: 1, name: "Add a connection" }).waitFor();
  });

  it("groups them by service, each with a word for its health, and counts lifetimes down", async () => {
    const { page } = await given({ full: true });
    await page.getByRole("heading", { level: 2, name: "northwind" }).waitFor();
    expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toEqual([
      "acme",
      "jobs",
      "northwind",
    ]);
    const words = [
      ["acme-work", "Connected"],
      ["acme-ending", "Ends soon"],
      ["northwind", "Expired"],
      ["northwind-billing", "Sign in again"],
      ["new-here", "Not connected"],
    ] as const;
    for (const [name, word] of words) await card(page, name).getByText(word, { exact: true }).waitFor();
    const seen = new Set<string | null>();
    await expect
      .poll(
        async () =>
          seen.add(await card(page, "acme-ending").getByText("The token ends in").textContent()).size,
      )
      .toBeGreaterThan(2);
    await expectAccessible(page);
  });

  it("finds by words, and says plainly when nothing matches", async () => {
    const { page } = await given({ full: true });
    await page.getByLabel("Find").fill("billing");
    await card(page, "acme-work").waitFor({ state: "detached" });
    expect(await page.getByRole("listitem").count()).toBe(1);
    await page.getByLabel("Find").fill("nothing of the kind");
    await page.getByRole("heading", { name: "Nothing matches “nothing of the kind”" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Show all 8" }).click();
    await card(page, "acme-work").waitFor();
  });

  it("says that it is loading, and then that the helper is gone, and comes back by itself", async () => {
    const { helper, page } = await given({ full: true });
    const slow = await page.context().newPage();
    await slow.route("**/api/events", () => undefined);
    await slow.goto(helper.serving.origin);
    await slow.getByRole("status").filter({ hasText: "Loading your connections…" }).waitFor();
    await expectAccessible(slow);
    await slow.unroute("**/api/events");
    await slow.close();

    await page.route("**/api/events", (route) => route.abort());
    await page.goto(helper.serving.origin);
    await page.getByRole("alert").filter({ hasText: "The helper does not answer" }).waitFor();
    await expectAccessible(page);
    await page.unroute("**/api/events");
    await card(page, "acme-work").waitFor();
    expect(await page.getByText("The helper does not answer").count()).toBe(0);
  });

  it("follows what other programs do to the vault", async () => {
    const { helper, page } = await given({ full: true });
    await card(page, "new-here").waitFor();
    await helper.grantway.connections.remove("new-here");
    await card(page, "new-here").waitFor({ state: "detached" });
  });
});

describe("adding a connection", () => {
  it("from the catalogue: searched, filled in, signed in at the provider, and back with a notice", async () => {
    const { helper, page } = await given();
    await page.goto(`${helper.serving.origin}/add`);
    await field(page, "Search the catalogue").fill("zzz qqq");
    await page.getByRole("heading", { name: "No provider matches “zzz qqq”" }).waitFor();
    await expectAccessible(page);
    await field(page, "Search the catalogue").fill("acme");
    await page.getByRole("link", { name: "Acme", exact: true }).click();
    await page.getByText(`${helper.serving.origin}/callback`).waitFor();
    await expectAccessible(page);
    await field(page, "Name").fill("acme work");
    await page.getByRole("button", { name: "Save and connect" }).click();
    const wrong = page.getByRole("group", { name: "2 fields need a change" });
    await wrong.getByText("Begin with a letter, digit or underscore").waitFor();
    await expectAccessible(page);
    await wrong.getByRole("link", { name: "Client id" }).click();
    await page.keyboard.type("client");
    await field(page, "Name").fill("acme-work");
    await wrong.waitFor({ state: "detached" });
    await field(page, "Client secret").fill("client secret");
    const offered = page.getByRole("group", { name: "Scopes that Acme offers" });
    await offered.getByRole("button", { name: "read", exact: true, pressed: true }).click();
    await offered.getByRole("button", { name: "write", exact: true, pressed: false }).click();
    expect(await field(page, "Scopes").inputValue()).toBe("write");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save and connect" }).click();
    await page.getByRole("status").filter({ hasText: "acme-work is connected." }).waitFor();
    await page.getByText("Connected", { exact: true }).waitFor();
    expect(page.url()).toBe(`${helper.serving.origin}/connections/acme-work`);
    await expectAccessible(page);
    // A notice of one screen is not repeated on the next.
    await page.getByRole("link", { name: "All connections" }).click();
    await card(page, "acme-work").waitFor();
    expect(await page.getByText("acme-work is connected.").count()).toBe(0);
  });

  it("by issuer, with what it publishes, and says why when there is nothing", async () => {
    const { helper, page } = await given();
    await page.goto(`${helper.serving.origin}/add`);
    await field(page, "Issuer").fill(helper.provider.issuer);
    await page.getByRole("button", { name: "Look up" }).click();
    await field(page, "Client id").waitFor();
    await field(page, "Name").fill("looked-up");
    await field(page, "Client id").fill("client");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "looked-up" }).waitFor();

    await page.goto(
      `${helper.serving.origin}/add/issuer?url=${encodeURIComponent(`${helper.provider.issuer}/no`)}`,
    );
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).waitFor();
    await expectAccessible(page);
  });

  it("by hand, with every endpoint and templates in parameters", async () => {
    const { helper, page } = await given();
    const { issuer } = helper.provider;
    await page.goto(`${helper.serving.origin}/add/by-hand`);
    await page.getByText(`${helper.serving.origin}/callback`).waitFor();
    await field(page, "Provider's name").fill("My provider");
    await field(page, "Authorization endpoint").fill(`${issuer}/{path}`);
    await field(page, "Token endpoint").fill(`${issuer}/token`);
    await page.getByRole("button", { name: "Add a variable" }).click();
    await page.getByLabel("Variables: name 1").fill("path");
    await page.getByLabel("Variables: description 1").fill("What comes after the host.");
    await page.getByRole("button", { name: "Add a parameter" }).first().click();
    await page.getByLabel("Parameters: name 1").fill("login_hint");
    await page.getByLabel("Parameters: value 1").fill("{client_id} at {path}");
    await page.getByLabel("path", { exact: true }).fill("authorize");
    await field(page, "Client id").fill("client");
    await field(page, "Client secret").fill("client secret");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save and connect" }).click();
    await page.getByRole("status").filter({ hasText: "my-provider is connected." }).waitFor();
    const asked = helper.provider.seen.find(({ path }) => path === "/authorize");
    expect(asked?.query.get("login_hint")).toBe("client at authorize");
  });

  it("says all that is wrong with a definition, and keeps what was typed", async () => {
    const { helper, page } = await given();
    await page.goto(`${helper.serving.origin}/add/by-hand`);
    await field(page, "Provider's name").fill("Half");
    await field(page, "Token endpoint").fill("ftp://half.example/token");
    await field(page, "Client id").fill("client");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("alert").filter({ hasText: "endpoints.token" }).waitFor();
    expect(await field(page, "Provider's name").inputValue()).toBe("Half");
    await expectAccessible(page);
  });

  it("with a device code that is shown until the person entered it", async () => {
    const { helper, page } = await given();
    await page.goto(`${helper.serving.origin}/add/acme`);
    await page.getByLabel("Way of signing in").selectOption("device");
    await field(page, "Client id").fill("client");
    await field(page, "Client secret").fill("client secret");
    await page.getByRole("button", { name: "Save and connect" }).click();
    const code = await page.locator(".user-code").textContent();
    await expectAccessible(page);
    helper.provider.approveDevice(code ?? "");
    await page.getByRole("status").filter({ hasText: "acme is connected." }).waitFor();
  });

  it("with a key that is pasted", async () => {
    const { helper, page } = await given();
    await page.goto(`${helper.serving.origin}/add/acme-keys`);
    await page.getByText("Your API key, from My Account at Acme.").waitFor();
    await page.getByRole("button", { name: "Save and connect" }).click();
    // Not by label alone: the step before has a panel whose label holds the word.
    await field(page, "Key").fill("user:secret-key");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByRole("status").filter({ hasText: "acme-keys is connected." }).waitFor();
    expect(await page.content()).not.toContain("secret-key");
  });
});
