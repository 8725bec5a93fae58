import { createServer } from "node:http";
import { once } from "node:events";
import type { Browser } from "playwright-core";
import { aPerson } from "@grantway/tools/services";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openBrowser } from "../shared-browser.ts";
import { follow, guidePatience } from "./follow.ts";
import { allowConnection } from "./people.ts";
import { aReader, type Ran, type Reader } from "./reader.ts";

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
const listen = "npx grantway app webhooks listen";

/** What the first steps leave. */
async function firstSteps(): Promise<void> {
  await reader.start("npx grantway server start");
  const api = "https://api.acme.example";
  for (const command of [
    `apis create ${api} --name "Acme API"`,
    `scopes create read --api ${api} --title "Read your notes" --access see`,
    "users create ada --email ada@acme.example --password-stdin",
  ])
    expect(await reader.run(`npx grantway server ${command}`, password)).toMatchObject({ code: 0 });
}

/** What the app of the reader is told, as far as it is signed. */
async function receiver(secret: () => string) {
  const told: string[] = [];
  const server = createServer((request, response) => {
    void request.toArray().then((parts: Buffer[]) => {
      const headers = request.headers as Record<string, string>;
      const event = new Webhook(secret()).verify(Buffer.concat(parts).toString(), headers);
      told.push((event as { readonly type: string }).type);
      return response.writeHead(204).end();
    });
  });
  const { port } = new URL(reader.fillIn("http://localhost:4405"));
  await once(server.listen(Number(port), "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  return told;
}

/** Ada installs the app in the sandbox, as its sign-in would have her do. */
async function install(clientId: string): Promise<void> {
  const issuer = reader.fillIn("http://localhost:4400");
  const ada = aPerson(issuer);
  const asked = new URLSearchParams({
    client_id: clientId,
    redirect_uri: "http://localhost:3000/callback",
    response_type: "code",
    scope: "read",
    // RFC 7636 appendix B.
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  });
  const signIn = await ada.open(`${issuer}/authorize?${asked.toString()}`);
  const consent = await ada.submit(signIn, { login: "ada", password });
  const back = await ada.submit(consent, {}, { name: "decision", value: "allow" });
  expect(back.url.searchParams.get("code")).toMatch(/^gwac_/);
}

describe("docs/guides/apps.md", () => {
  it(
    "leads from nothing to an app that is told of its installation, and released",
    { timeout: guidePatience },
    async () => {
      let clientId = "";
      await firstSteps();
      await follow(reader, "docs/guides/apps.md", {
        "npx grantway connect http://localhost:4400": {
          meanwhile: () => allowConnection({ reader, browser, password }),
        },
        "npx grantway app create": {
          after: ({ stdout }: Ran) => {
            clientId = /client_id +(\S+)/.exec(stdout)?.[1] ?? "";
            expect(stdout).toMatch(/client_secret +gwcs_/);
          },
        },
        "npx grantway app push manifest.json --dry-run": {
          exits: 11,
          after: ({ stdout }: Ran) => expect(stdout).toContain("+ scope read: needed"),
        },
        "npx grantway app push manifest.json": {
          after: ({ stdout }: Ran) => expect(stdout).toContain("People are asked: Read your notes."),
        },
        [listen]: {
          up: async (output) => {
            const told = await receiver(() => /whsec_\S+/.exec(output())?.[0] ?? "");
            await install(clientId);
            await expect.poll(() => told).toContain("installation.created");
            await expect.poll(output).toMatch(/ok {6}204 .* installation\.created/);
            await reader.stop(listen);
          },
        },
        "npx grantway app submit": {
          after: ({ stdout }: Ran) => expect(stdout).toContain("is approved. Nothing of it needs a review"),
        },
        "npx grantway app release": {
          after: ({ stdout }: Ran) => expect(stdout).toContain("is released."),
        },
        "npx grantway app open --print": {
          after: ({ stdout }: Ran) => expect(stdout).toMatch(/\/console\/organisations\/acme\/apps\/\S+\n$/),
        },
      });
    },
  );
});
