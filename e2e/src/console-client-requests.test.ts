import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openConsole, type OpenConsole } from "./open-console.ts";

/* By which request objects a client asks, and by which name it knows people, said by an administrator in the console. */

const yard = {
  client_id: "yard",
  client_name: "Yard",
  redirect_uris: ["https://yard.example/callback", "https://other.example/callback"],
};
const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const jwk = { ...publicKey.export({ format: "jwk" }), kid: "yard-2026" };

/** Where to keep pictures, for whoever wants to see them. */
const pictures = process.env["GRANTWAY_PICTURES"];
const picture = (name: string) => (pictures === undefined ? undefined : join(pictures, name));

let open: OpenConsole;
beforeAll(async () => {
  open = await openConsole({ address: "/clients/yard/edit", clients: [yard] });
});
afterAll(() => open.close());
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

const box = (name: string) => open.page.getByRole("textbox", { name });
const choice = (name: string) => open.page.getByRole("combobox", { name });
const text = (name: string) => open.page.getByText(name, { exact: true }).first();
const options = (name: string) => choice(name).locator("option").allTextContents();

async function save(): Promise<void> {
  await open.page.getByRole("button", { name: "Save" }).click();
}

async function saved(): Promise<void> {
  await open.page.getByRole("status").filter({ hasText: "Yard is saved." }).waitFor();
}

describe("a client in the console", () => {
  it("has its request objects read at https addresses alone, which is told as they are typed, RFC 9101 §5.2", async () => {
    await text("More").click();
    await box("Request objects are read at 1").fill("http://yard.example/request");
    await box("Request objects are read at 1").blur();
    await text("An https address of at most 512 characters, without user name.").waitFor();
    await expectAccessible(open.page, picture("client-requests-wrong"));
    await box("Request objects are read at 1").fill("https://yard.example/request#state");
    await expect
      .poll(() => text("An https address of at most 512 characters, without user name.").count())
      .toBe(0);
  });

  it("that asks by signed request objects alone leaves none unsigned, and has keys, RFC 9101 §10.5", async () => {
    await choice("Request objects are signed with").selectOption("none");
    expect(await box("Its public keys").count()).toBe(0);
    await open.page.getByRole("switch", { name: "It asks by signed request objects alone" }).click();
    expect(await options("Request objects are signed with")).not.toContain("Nothing: they are unsigned");
    expect(await choice("Request objects are signed with").inputValue()).toBe("");
    await save();
    await open.page.getByText("It needs keys to sign with").first().waitFor();
    await box("Its public keys").fill(JSON.stringify(jwk));
    await choice("Request objects are signed with").selectOption("RS256");
    await save();
    await open.page.getByText("It needs keys to sign with").first().waitFor();
    await choice("Request objects are signed with").selectOption("ES256");
  });

  it("knows people by a name of its own where it has a sector, OpenID Connect Core §8.1", async () => {
    expect(await box("Sector identifier").count()).toBe(0);
    await choice("It knows people by").selectOption("pairwise");
    await save();
    await open.page.getByText("Pairwise subjects need a sector").first().waitFor();
    await box("Sector identifier").fill("http://sector.example/list");
    await box("Sector identifier").blur();
    await open.page.getByText("Pairwise subjects need a sector").first().waitFor();
    await box("Sector identifier").fill("https://sector.example/list");
    await choice("Userinfo is signed with").selectOption("ES256");
    await choice("Userinfo is signed with").scrollIntoViewIfNeeded();
    await expectAccessible(open.page, picture("client-requests-form"));
    await save();
    await saved();
  });

  it("is shown with what was said of it, and as it is known elsewhere", async () => {
    await text("https://yard.example/request#state").waitFor();
    await text("A name of its own (pairwise)").waitFor();
    await text("https://sector.example/list").waitFor();
    await text("It asks by signed request objects alone").scrollIntoViewIfNeeded();
    await expectAccessible(open.page, picture("client-requests-settings"));
    expect(await open.provider.administer(["clients", "show", "yard"])).toMatchObject({
      request_uris: ["https://yard.example/request#state"],
      request_object_signing_alg: "ES256",
      require_signed_request_object: true,
      subject_type: "pairwise",
      sector_identifier_uri: "https://sector.example/list",
      userinfo_signed_response_alg: "ES256",
    });
  });

  it("has taken from it what is emptied", async () => {
    await open.go("/clients/yard/edit");
    await text("More").click();
    await open.page.getByRole("switch", { name: "It asks by signed request objects alone" }).click();
    await choice("Request objects are signed with").selectOption("");
    await box("Request objects are read at 1").fill("");
    await choice("It knows people by").selectOption("public");
    await choice("Userinfo is signed with").selectOption("");
    await save();
    await saved();
    const shown = await open.provider.administer(["clients", "show", "yard"]);
    for (const member of [
      "request_object_signing_alg",
      "sector_identifier_uri",
      "userinfo_signed_response_alg",
    ])
      expect(shown).not.toHaveProperty(member);
    expect(shown).toMatchObject({ subject_type: "public" });
  });
});
