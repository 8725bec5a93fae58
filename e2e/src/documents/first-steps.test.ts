import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, signIn, visit } from "../browser.ts";
import { follow } from "./follow.ts";
import { passwordOf } from "./people.ts";
import { aReader, type Ran, type Reader } from "./reader.ts";

/* The two guides of somebody who runs a provider, one after the other on the same instance. */

let reader: Reader;
let browser: Browser;
beforeAll(async () => {
  [reader, browser] = await Promise.all([aReader({ quickly: true }), launch(inject("chromium"))]);
});
afterAll(async () => {
  await browser.close();
  await reader.leave();
});

const password = "a long enough password";

describe("the guides", () => {
  it("docs/guides/first-steps.md leads to an API that the guard protects", async () => {
    await follow(reader, "docs/guides/first-steps.md", {
      "npm ci": { done: "this test runs from what it installed" },
      "npm run demo": {
        up: async (output) => {
          await useCodeApp(await visit(browser), output());
          await reader.stop("npm run demo");
        },
      },
      "npx grantway server start": { up: makeAdministrator },
      "npx grantway server users create ada": {
        answering: { add: "--password-stdin", input: password },
      },
      "curl -i http://localhost:4410/notes": {
        exits: 22,
        after: ({ stdout }: Ran) => {
          expect(stdout).toMatch(/^HTTP\/1\.1 401 /);
          expect(stdout).toMatch(/^www-authenticate: Bearer /im);
        },
      },
    });
  });

  it("docs/guides/operating.md goes on where the first steps ended", async () => {
    await follow(reader, "docs/guides/operating.md");
  });
});

/** Step 1: what the guide says to do in Code App. */
async function useCodeApp(page: Page, announced: string): Promise<void> {
  await page.goto(reader.fillIn("http://localhost:4420"));
  await page.getByRole("link", { name: "Sign in with Acme" }).click();
  await signIn(page, "ada", passwordOf("ada", announced));
  await page.getByText("After you choose, you go to").waitFor();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.getByRole("heading", { name: "Hello, ada" }).waitFor();
  await page.context().close();
}

/** Step 2: opens the link that the server prints. */
async function makeAdministrator(output: () => string): Promise<void> {
  const link = /^http:\S+\/set-up\?token=\S+/m;
  await expect.poll(output).toMatch(link);
  const page = await visit(browser);
  await page.goto(link.exec(output())?.[0] ?? "");
  await page.getByLabel("Username").fill("root");
  await page.getByLabel("Email").fill("root@acme.example");
  await page.getByLabel("Full name").fill("Root");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create administrator" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.context().close();
}
