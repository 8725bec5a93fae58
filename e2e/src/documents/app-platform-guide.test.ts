import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../shared-browser.ts";
import { manifestOf } from "../loop/moon-calendar.ts";
import { stepsOf } from "../loop/steps.ts";
import { follow, guidePatience } from "./follow.ts";
import { aReader, type Ran, type Reader } from "./reader.ts";

let reader: Reader;
let browser: Browser;
let steps: ReturnType<typeof stepsOf> | undefined;
beforeAll(async () => {
  [reader, browser] = await Promise.all([aReader({ quickly: true }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await reader.leave();
});

const go = () => steps ?? expect.fail("the demo does not run yet");

describe("docs/guides/app-platform.md", () => {
  it("can be followed as it stands, by everybody who takes part", { timeout: guidePatience }, async () => {
    const appUrl = reader.fillIn("http://localhost:4470");
    let printed = () => "";
    const scopes = ["read write", "read"];
    await follow(reader, "docs/guides/app-platform.md", {
      "npm ci": { done: "this test runs from what it installed" },
      "npm run demo": {
        async up(output) {
          const people = output().split("Sign in as")[1] ?? "";
          const passwords = new Map(
            [...people.matchAll(/^ {2}([a-z]+) +(\S+)/gm)].map(([, name = "", word = ""]) => [name, word]),
          );
          const provider = reader.fillIn("http://localhost:4400");
          steps = stepsOf({ browser, provider, passwords, appUrl, look: () => Promise.resolve() });
        },
      },
      "export APP_NAME": {
        async before() {
          const said = readFileSync(join(reader.folder, "moon-calendar.json"), "utf8");
          expect(JSON.parse(said)).toEqual(manifestOf(appUrl));
          await go().findsWhatTheDemoHas();
          await go().registersTheApp();
          const { clientId, clientSecret } = await go().addsALiveClient();
          reader.copy("THE_CLIENT", clientId);
          reader.copy("THE_SECRET", clientSecret);
          reader.copy("THE_HOOK", await go().addsAnEndpoint());
        },
      },
      "npx node examples/embedded-app/src/main.ts": {
        async up(output) {
          printed = output;
          await go().sendsATestEvent();
          await expect.poll(printed).toContain("endpoint.test");
          await go().isReviewed();
          await go().isAskedFor();
          const { id, installedBy, approvedBy } = await go().isApproved();
          reader.copy("THE_INSTALLATION", id);
          const who = `asked for by ${installedBy}, approved by ${approvedBy}`;
          await expect.poll(printed).toContain(`installation.created in Northwind, ${who}`);
        },
      },
      'curl -H "Authorization: Bearer THE_TOKEN"': {
        after: ({ stdout }: Ran) =>
          expect(JSON.parse(stdout)).toMatchObject({
            organisation: { slug: "northwind" },
            granted: ["read", "write"],
          }),
      },
      // The second time a right was taken away.
      "curl -u THE_CLIENT:THE_SECRET": {
        async before() {
          if (scopes.length === 2) return;
          await go().isOpened();
          await go().losesARight();
        },
        after: ({ stdout }: Ran) => expect(JSON.parse(stdout)).toMatchObject({ scope: scopes.shift() }),
      },
      "curl -i -u THE_CLIENT:THE_SECRET": {
        before: () => go().isUninstalled(),
        exits: 22,
        after: ({ stdout }: Ran) => expect(stdout).toMatch(/^HTTP\/1\.1 400 [^]*"invalid_grant"/),
      },
    });
    expect(scopes).toEqual([]);
    await go().isNotThereAnyMore();
  });
});
