import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRedis, type Redis } from "@grantway/tools/services";
import { openBrowser } from "../shared-browser.ts";
import { follow, guidePatience } from "./follow.ts";
import { allowConnection, passwordOf } from "./people.ts";
import { aReader, type Reader } from "./reader.ts";

let reader: Reader;
let browser: Browser;
let redis: Redis;
beforeAll(async () => {
  [reader, browser, redis] = await Promise.all([aReader({ quickly: true }), openBrowser(), startRedis()]);
});
afterAll(async () => {
  await browser.close();
  await reader.leave();
  await redis.stop();
});

describe("docs/guides/client.md", () => {
  it("can be typed as it stands, with the demo running", { timeout: guidePatience }, async () => {
    let password = "";
    const atTheBrowser = { meanwhile: () => allowConnection({ reader, browser, password }) };
    await follow(reader, "docs/guides/client.md", {
      "npm run demo": {
        up: async (output) => {
          password = passwordOf("ada", output());
        },
      },
      "npx grantway connect http://localhost:4400": atTheBrowser,
      "npx grantway connect acme": atTheBrowser,
      "npx grantway serve": { up: () => reader.stop("npx grantway serve") },
      "npx grantway vaults add team": { answering: { add: "", input: redis.url } },
      "npx grantway revoke acme": { answering: { add: "--yes", input: "" } },
      "npx grantway export": { answering: { add: "--passphrase-stdin", input: "a long enough passphrase" } },
      "npx grantway trace connect acme": {
        ...atTheBrowser,
        after: ({ stderr }) => expect(stderr).toContain("/token"),
      },
    });
  });
});
