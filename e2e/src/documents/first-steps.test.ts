import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn, visit } from "../browser.ts";
import { openBrowser } from "../shared-browser.ts";
import { watch } from "../what-a-page-holds.ts";
import { follow, guidePatience } from "./follow.ts";
import { passwordOf } from "./people.ts";
import { aReader, type Ran, type Reader } from "./reader.ts";
import { holdTokens, publishedKeys, sealingKey, usesOfKeys, usesOfSigningKeys } from "./rotation.ts";

/* The guides for a person who runs a provider, one after the other on the same instance. */

let reader: Reader;
let browser: Browser;
beforeAll(async () => {
  [reader, browser] = await Promise.all([aReader({ quickly: true }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await reader.leave();
});

const password = "a long enough password";

describe("the guides", () => {
  it(
    "docs/guides/first-steps.md leads to an API that the guard protects",
    { timeout: guidePatience },
    async () => {
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
        'npx grantway server clients create --name "My app"': { after: keepSecret },
        "curl -i http://localhost:4410/notes": {
          exits: 22,
          after: ({ stdout }: Ran) => {
            expect(stdout).toMatch(/^HTTP\/1\.1 401 /);
            expect(stdout).toMatch(/^www-authenticate: Bearer /im);
          },
        },
      });
    },
  );

  it(
    "docs/guides/protect-a-single-page-app.md leads to a page that calls that API and never holds a token",
    { timeout: guidePatience },
    async () => {
      await follow(reader, "docs/guides/protect-a-single-page-app.md", {
        "node app.ts": { up: usePage },
      });
      await reader.stop("node app.ts");
      const deleted = await reader.run("npx grantway server clients delete my-page --yes");
      expect(deleted).toMatchObject({ code: 0 });
    },
  );

  it("docs/guides/operating.md goes on where the first steps ended", { timeout: guidePatience }, async () => {
    const held = holdTokens({ reader, browser, password });
    const clients = ["acme-api", "my-app", "my-job"];
    let published: readonly string[] = [];
    let rotated = false;
    let waiting = false;
    let takenOut = false;
    const start = "npx grantway server start";
    await follow(reader, "docs/guides/operating.md", {
      '(umask 077; echo "$(npx grantway server keys new)': {
        before: async () => {
          await held.signIn(secret);
          published = await publishedKeys(reader);
          expect(published).toHaveLength(2);
        },
      },
      // Once with both keys, and once with the new one alone: everything valid stays valid.
      [start]: {
        before: () => reader.stop(start),
        up: async () => {
          const answer = await held.refresh(secret);
          expect(answer).toHaveProperty("id_token");
          expect(answer["access_token"]).toMatch(new RegExp(`^gwat_${sealingKey(reader)}`));
          expect(await publishedKeys(reader)).toEqual(published);
        },
      },
      // What needs the old key: no signing key once the server has started with a new one, and secrets until they are rotated.
      "npx grantway server keys list": {
        after: async () => {
          const [now, old] = await usesOfKeys(reader);
          const unused = { use: "opens", signing_keys: 0, clients: rotated ? [] : clients };
          expect(now).toMatchObject({
            id: sealingKey(reader),
            use: "seals",
            // Two of each algorithm once the next ones are published.
            signing_keys: waiting ? 4 : 2,
            clients: rotated ? clients : [],
          });
          // It is taken out before the signing keys have their turn.
          expect(old === undefined).toBe(takenOut);
          expect(old ?? unused).toMatchObject(unused);
        },
      },
      "(umask 077; cut -d, -f1 .grantway/instance-key": {
        after: () => {
          takenOut = true;
        },
      },
      "npx grantway server clients rotate-secret my-app --overlap 0s": {
        after: () => {
          keepSecret();
          rotated = true;
        },
      },
      "npx grantway server keys reseal": {
        after: ({ stdout }: Ran) =>
          expect(stdout).toMatch(
            /is still needed for\n {2}secrets of 3 clients: [^]*It can be taken out when/,
          ),
      },
      "npx grantway server keys rotate --soon": {
        after: async () => expect(await usesOfSigningKeys(reader)).toEqual({ signs: 2, next: 4 }),
      },
      "npx grantway server keys rotate": {
        after: async () => {
          waiting = true;
          expect(await usesOfSigningKeys(reader)).toEqual({ signs: 2, next: 2 });
        },
      },
    });
  });

  it("docs/guides/administration.md goes on with what is there", { timeout: guidePatience }, async () => {
    await follow(reader, "docs/guides/administration.md", {
      "npx grantway server apply grantway.yaml --plan --server": {
        after: ({ stdout }: Ran) =>
          expect(stdout).toMatch(/^Nothing to change\.\nNot declared.*: client ci\./),
      },
      "npx grantway server settings --server": {
        after: ({ stdout }: Ran) => expect(stdout).toMatch(/^issuer +http:\/\/localhost:\d+ /m),
      },
      "npx grantway server audit list --target client:my-app": {
        after: ({ stdout }: Ran) => expect(stdout).toContain("client.updated"),
      },
      "npx grantway server apply grantway.yaml --plan": {
        exits: 11,
        after: ({ stdout }: Ran) =>
          expect(stdout).toBe(
            '~ change client my-app\n    client_name: "My best app" → "My app"\n1 to change.\n',
          ),
      },
      "npx grantway server clients show my-app": {
        after: ({ stdout }: Ran) => expect(stdout).toMatch(/^name +My app$/m),
      },
      "npx grantway server apply grantway.yaml --prune --plan": {
        exits: 11,
        after: ({ stdout }: Ran) =>
          expect(stdout).toContain("- delete client forgotten: with 1 secret, 0 grants"),
      },
    });
  });
});

/** The secret of my-app, shown last. */
let secret = "";
function keepSecret(): void {
  secret = reader.fillIn("THE_SECRET");
}

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

/** What the guide of a single-page app says to do in it, and to look for. */
async function usePage(): Promise<void> {
  const page = await visit(browser);
  const origin = reader.fillIn("http://localhost:4460");
  const held = watch(page, origin);
  await page.goto(origin);
  await page.getByText("Nobody is signed in.").waitFor();
  await page.getByRole("link", { name: "Sign in" }).click();
  await signIn(page, "ada", password);
  await page.getByRole("button", { name: "Allow" }).click();
  await page.getByText(/^Hello, /).waitFor();
  await page.getByText("Remember the milk").waitFor();
  expect(await held()).not.toMatch(/\bgw[ar]t_/);
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
