import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openConsole, type OpenConsole } from "./open-console.ts";

/* Where the sign-ins of a client may begin and what it is told of sign-outs, said by an administrator in the console. */

const yard = {
  client_id: "yard",
  client_name: "Yard",
  redirect_uris: ["https://yard.example/callback"],
};
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
const needsSession = (name: string) => open.page.getByRole("switch", { name });

async function save(): Promise<void> {
  await open.page.getByRole("button", { name: "Save" }).click();
}

describe("a client in the console", () => {
  it("is told where its sign-ins begin at a host of its own alone, OpenID Connect Core §4", async () => {
    await open.page.getByText("More", { exact: true }).click();
    await box("Sign-in begins at").fill("https://elsewhere.example/sign-in");
    await save();
    await open.page.getByText("at the host and port of a redirect URI").first().waitFor();
    await box("Sign-in begins at").fill("https://yard.example/sign-in");
  });

  it("says that it needs to know the session once there is an address to be told at", async () => {
    expect(await needsSession("What it is sent has to name the session").count()).toBe(0);
    await box("Told of sign-outs at").fill("https://yard.example/ended");
    await needsSession("What it is sent has to name the session").click();
    await box("Loaded when people sign out").fill("https://yard.example/frame");
    await needsSession("Its frame has to name the session").click();
    await expectAccessible(open.page, picture("client-sessions-form"));
    // Who takes the address back takes that back too.
    await box("Loaded when people sign out").fill("");
    await save();
    await open.page.getByRole("status").filter({ hasText: "Yard is saved." }).waitFor();
    await open.page.getByText("https://yard.example/sign-in").waitFor();
    await open.page.getByText("https://yard.example/ended").waitFor();
    await open.page.getByText("What it is sent has to name the session").waitFor();
    expect(await open.page.getByText("Its frame has to name the session").count()).toBe(0);
    await expectAccessible(open.page, picture("client-sessions-settings"));
  });
});
