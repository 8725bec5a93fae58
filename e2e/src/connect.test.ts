import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { expectAccessible, signIn } from "./browser.ts";
import { givenPerson } from "./connecting-person.ts";
import { startDemo, type Demo } from "./demo.ts";

/* `grantway connect` as the guide describes it, with a browser that the command itself opens. */

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

/** Somebody who ran `grantway connect` and signed in at the page it opened. */
async function givenConsentPage(login: string) {
  const person = await givenPerson(inject("chromium"));
  const connecting = person.grantway("connect", demo.provider, "--name", "acme", "--scope", "read");
  const page = await person.openedPage();
  await signIn(page, login, demo.passwords.get(login) ?? "");
  return { person, connecting, page };
}

describe("grantway connect, in the browser it opens", () => {
  it("comes back by the loopback address, and calls the API as the person who signed in", async () => {
    const { page, connecting, person } = await givenConsentPage("ada");
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByRole("heading", { name: "Connected", exact: true }).waitFor();
    expect(new URL(page.url()).hostname).toBe("127.0.0.1");
    await expectAccessible(page);
    expect(await connecting).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Connected acme\b/) });

    const fetched = await person.grantway("fetch", "acme", `${demo.api}/api/username`);
    expect(fetched).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(fetched.stdout)).toEqual({ username: "ada" });
  });

  it("says on the page and in the terminal that the person said no, and keeps nothing", async () => {
    const { page, connecting, person } = await givenConsentPage("grace");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "Not connected" }).waitFor();
    await expectAccessible(page);
    expect(await connecting).toMatchObject({ code: 7, stdout: "" });
    const { stdout } = await person.grantway("list", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ items: [] });
  });
});
