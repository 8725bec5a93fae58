import { generateKeyPairSync } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openConsole, type OpenConsole } from "./open-console.ts";

/* How a client is made to sign with its own key, by an administrator in the console. */

const yard = {
  client_id: "yard",
  client_name: "Yard",
  redirect_uris: ["https://yard.example/callback"],
};
const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const jwk = { ...publicKey.export({ format: "jwk" }), kid: "yard-2026" };

let open: OpenConsole;
let page: Page;

beforeAll(async () => {
  open = await openConsole({ address: "/clients/yard/edit", clients: [yard] });
  page = open.page;
});
afterAll(() => open.close());
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

const button = (name: string) => page.getByRole("button", { name });
const box = (name: string) => page.getByRole("textbox", { name });
const choice = (name: string) => page.getByRole("combobox", { name });

describe("a client in the console", () => {
  it("signs with its own key, whose public half is pasted, OpenID Connect Core §9", async () => {
    await page.getByText("More", { exact: true }).click();
    await choice("How it proves itself").selectOption("private_key_jwt");
    await box("Its public keys").fill("a key");
    await button("Save").click();
    await page.getByText("It is no JWK Set and no JWK.").first().waitFor();
    await expectAccessible(page);

    await box("Its public keys").fill(JSON.stringify({ ...privateKey.export({ format: "jwk" }) }));
    await button("Save").click();
    await page.getByText("holds a private or symmetric key").first().waitFor();

    await box("Its public keys").fill(JSON.stringify(jwk));
    await page.getByText("Read: yard-2026 · EC P-256.").waitFor();
    await page.getByRole("switch", { name: "Its requests are sent ahead" }).click();
    await page.getByRole("switch", { name: "Its tokens are bound to a key" }).click();
    await button("Save").click();
    await page.getByRole("status").filter({ hasText: "Yard is saved." }).waitFor();
    await page.getByText("ES256", { exact: true }).first().waitFor();
    await page.getByText("Its tokens are bound to a key").waitFor();
    await expectAccessible(page);
  });

  it("shows which keys it has, where others have secrets", async () => {
    await page.getByRole("tab", { name: "Secrets" }).click();
    await page.getByRole("heading", { name: "Keys" }).waitFor();
    await page.getByText("yard-2026 · EC P-256").waitFor();
    await expectAccessible(page);
  });

  it("is built with a library that signs", async () => {
    await page.getByRole("tab", { name: /Connect/ }).click();
    await page.getByText("openid.PrivateKeyJwt(await clientKey())").waitFor();
  });
});
