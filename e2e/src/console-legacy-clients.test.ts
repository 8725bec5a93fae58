import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openConsole, type OpenConsole } from "./open-console.ts";

/* Clients of the flows behind the legacy wall, as an administrator meets them in the console. */

const pictures = process.env["GRANTWAY_PICTURES"];
const picture = (name: string) => (pictures === undefined ? undefined : `${pictures}/${name}`);
const oldApp = {
  client_id: "old-app",
  client_name: "Old App",
  redirect_uris: ["https://old.example/callback"],
  grant_types: ["implicit"],
  token_endpoint_auth_method: "none",
  first_party: true,
};
const newApp = {
  client_id: "new-app",
  client_name: "New App",
  redirect_uris: ["https://new.example/callback"],
};

let open: OpenConsole;
let page: Page;
beforeAll(async () => {
  open = await openConsole({ address: "/clients", clients: [oldApp, newApp] });
  page = open.page;
});
afterAll(() => open.close());

const heading = (name: string) => page.getByRole("heading", { level: 1, name });
const check = (name: RegExp) => page.getByRole("checkbox", { name });

it("warns beside a client of a legacy flow, and says what to do instead", async () => {
  await open.go("/clients/old-app?tab=settings");
  await heading("Old App").waitFor();
  await page.getByText("Legacy", { exact: true }).waitFor();
  await page.getByText(/pass through the browser’s address, .* A code with PKCE does without/).waitFor();
  await page.getByText("Tokens in the browser’s address (legacy)").waitFor();
  await page.getByText("https://old.example/callback").waitFor();
  await expectAccessible(page, picture("old-app"));
  await open.go("/clients/new-app?tab=settings");
  await heading("New App").waitFor();
  await expect(page.getByText("Legacy", { exact: true }).count()).resolves.toBe(0);
});

it("offers legacy grant types for first-party clients alone", async () => {
  await open.go("/clients/new-app/edit");
  await page.getByText("More", { exact: true }).click();
  await check(/A person signs in/).waitFor();
  await expect(check(/legacy/).count()).resolves.toBe(0);
  await page.getByRole("switch", { name: "It is ours" }).click();
  await expect(check(/legacy/).count()).resolves.toBe(2);
  await check(/Tokens in the browser’s address/).check();
  await expectAccessible(page, picture("edit"));
  await page.getByRole("button", { name: /^Save/ }).click();
  await page.getByText("Legacy", { exact: true }).waitFor();
  expect(open.complaints).toEqual([]);
});
