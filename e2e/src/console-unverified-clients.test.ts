import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openConsole, type OpenConsole } from "./open-console.ts";

/* Clients that registered themselves, as an administrator meets them in the console. */

const pictures = process.env["GRANTWAY_PICTURES"];
const picture = (name: string) => (pictures === undefined ? undefined : `${pictures}/${name}`);

let open: OpenConsole;
let page: Page;
let id = "";
beforeAll(async () => {
  open = await openConsole({
    address: "/clients",
    clients: [{ client_id: "known", client_name: "Known", redirect_uris: ["https://known.example/"] }],
    settings: { GRANTWAY_REGISTRATION_POLICY: "open" },
  });
  page = open.page;
  const answer = await fetch(`${open.provider.issuer}/register`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ client_name: "Stranger", redirect_uris: ["https://stranger.example/callback"] }),
  });
  ({ client_id: id } = (await answer.json()) as { client_id: string });
});
afterAll(() => open.close());

const heading = (name: string) => page.getByRole("heading", { level: 1, name });

it("are found among all clients by that nobody has verified them", async () => {
  await open.go("/clients?known=unverified");
  await page.getByRole("link", { name: "Stranger" }).waitFor();
  await expect(page.getByRole("link", { name: "Known", exact: true }).count()).resolves.toBe(0);
  await page.getByRole("button", { name: "Remove the filter Known here: Not verified" }).waitFor();
});

it("say that nobody knows who runs them, until an administrator verifies them as they are shown", async () => {
  await open.go(`/clients/${id}`);
  await heading("Stranger").waitFor();
  await page.getByText("Not verified", { exact: true }).waitFor();
  await page.getByText(/registered itself. Nobody here knows who runs it/).waitFor();
  await expectAccessible(page, picture("unverified"));
  await page.getByRole("button", { name: "Verify", exact: true }).click();
  await page.getByText("Stranger is verified.").waitFor();
  await page.getByText("Verified", { exact: true }).waitFor();
  await expect(page.getByRole("button", { name: "Verify", exact: true }).count()).resolves.toBe(0);
  expect(open.complaints).toEqual([]);
});

it("may be let in by a token, which is told once and ends when it is revoked", async () => {
  await open.go("/clients");
  await page.getByRole("link", { name: "Initial access tokens" }).click();
  await page.getByText("No initial access tokens").waitFor();
  await page.getByRole("textbox", { name: "For whom or what it is" }).fill("the build");
  await page.getByRole("button", { name: "Make the token" }).click();
  await page
    .getByText(/^gwia_\w/)
    .first()
    .waitFor();
  await page.getByRole("heading", { level: 2, name: "the build" }).waitFor();
  await expectAccessible(page, picture("initial-tokens"));
  await page.getByRole("button", { name: "Revoke the build" }).click();
  await page.getByText("No initial access tokens").waitFor();
  expect(open.complaints).toEqual([]);
});

it("are nothing that people registered", async () => {
  await open.go("/clients/known");
  await heading("Known").waitFor();
  await expect(page.getByText("Verified", { exact: true }).count()).resolves.toBe(0);
  await expect(page.getByRole("button", { name: "Verify", exact: true }).count()).resolves.toBe(0);
});
