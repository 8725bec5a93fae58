import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../shared-browser.ts";
import { follow, guidePatience } from "./follow.ts";
import { allowConnection, passwordOf } from "./people.ts";
import { aReader, type Reader } from "./reader.ts";

let reader: Reader;
let browser: Browser;
beforeAll(async () => {
  [reader, browser] = await Promise.all([aReader({ quickly: false }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await reader.leave();
});

describe("README.md", () => {
  it("can be typed as it stands", { timeout: guidePatience }, async () => {
    let password = "";
    await follow(reader, "README.md", {
      "npm ci": { done: "this test runs from what it installed, and because of npm test" },
      "npm run demo": { up: () => reader.stop("npm run demo") },
      "npx grantway connect http://localhost:4400": {
        before: async () => {
          await reader.stop("npx grantway server start");
          password = passwordOf("ada", (await reader.start("npm run demo"))());
        },
        meanwhile: () => allowConnection({ reader, browser, password }),
        after: ({ stdout }) => expect(stdout).toMatch(/^Connected acme\b/),
      },
    });
  });
});
