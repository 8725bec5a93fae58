import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn, visit } from "../browser.ts";
import { openBrowser } from "../shared-browser.ts";
import { field } from "../running-helper.ts";
import { follow, guidePatience } from "./follow.ts";
import { passwordOf } from "./people.ts";
import { aReader, type Reader } from "./reader.ts";

let reader: Reader;
let browser: Browser;
beforeAll(async () => {
  [reader, browser] = await Promise.all([aReader({ quickly: true }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await reader.leave();
});

const serve = "npx grantway serve";
const link = /\bhttps?:\/\/\S+\/#link=\S+/;

describe("docs/guides/serve.md", () => {
  it(
    "can be typed as it stands, and leads to a connection with the demo",
    { timeout: guidePatience },
    async () => {
      await follow(reader, "docs/guides/serve.md", {
        "npm ci": { done: "this test runs from what it installed" },
        "npx grantway serve --self-signed": {
          before: () => reader.stop(serve),
          up: async (output) => expect.poll(output).toMatch(/https:\/\/\S+\/#link=/),
        },
        "npx grantway serve --public-url": {
          before: () => reader.stop(serve),
          up: async (output) => expect.poll(output).toContain("https://helper.example/#link="),
        },
        [serve]: {
          up: async (output) => {
            const announced = (await reader.start("npm run demo"))();
            await expect.poll(output).toMatch(link);
            await connectToTheDemo(link.exec(output())?.[0] ?? "", passwordOf("ada", announced));
            await reader.stop("npm run demo");
          },
        },
      });
    },
  );
});

/** The section "To try it with the demo" of the guide. */
async function connectToTheDemo(address: string, password: string): Promise<void> {
  const page = await visit(browser);
  await page.goto(address);
  await page.getByRole("link", { name: "Add a connection" }).click();
  await field(page, "Issuer").fill(reader.fillIn("http://localhost:4400"));
  await page.getByRole("button", { name: "Look up" }).click();
  await field(page, "Client id").fill("grantway-cli");
  await field(page, "Scopes").fill("openid profile");
  await page.getByRole("button", { name: "Save and connect" }).click();
  await signIn(page, "ada", password);
  await page.getByRole("button", { name: "Allow" }).click();
  await page.getByText("Connected", { exact: true }).waitFor();
  await page.context().close();
}
