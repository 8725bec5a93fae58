import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@grantway/tools/services";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";
import { type Demo, startDemo } from "./demo.ts";
import { moon } from "./loop/moon-calendar.ts";
import { type LoopApp, startLoopApp } from "./loop/run-app.ts";
import { stepsOf } from "./loop/steps.ts";

/*
 * The whole platform in a browser, from a fresh demo: an app is registered, reviewed, asked for, approved, opened, narrowed and
 * uninstalled, each step by the one who takes it. docs/guides/app-platform.md tells the same to people.
 */

const pictures = process.env["GRANTWAY_PICTURES"];
const patience = { timeout: 100_000 };

let demo: Demo;
let browser: Browser;
let port: number;
let steps: ReturnType<typeof stepsOf>;
let app: LoopApp | undefined;

beforeAll(async () => {
  [demo, browser, port] = await Promise.all([startDemo(), openBrowser(), freePort()]);
  steps = stepsOf({
    ...demo,
    browser,
    appUrl: `http://localhost:${port}`,
    look: (page, what) => expectAccessible(page, pictures && `${pictures}/loop-${what}`),
  });
}, 300_000);
afterAll(async () => {
  app?.stop();
  await browser.close();
  await demo.stop();
});

async function post(path: string, credentials: string, fields: Readonly<Record<string, string>>) {
  const headers = { authorization: `Basic ${btoa(credentials)}` };
  const body = new URLSearchParams(fields);
  const answer = await fetch(`${demo.provider}${path}`, { method: "POST", headers, body });
  return (await answer.json()) as Readonly<Record<string, unknown>>;
}

describe("the app platform, from a fresh demo", () => {
  let client = { clientId: "", clientSecret: "" };
  let installation = "";
  const tokens: string[] = [];

  /** A token with which the app acts as itself in Northwind. */
  async function ownToken(): Promise<Readonly<Record<string, unknown>>> {
    const fields = { grant_type: "client_credentials", installation };
    const answer = await post("/token", `${client.clientId}:${client.clientSecret}`, fields);
    if (typeof answer["access_token"] === "string") tokens.push(answer["access_token"]);
    return answer;
  }

  /** What the API is told of a token. */
  function introspected(token: string) {
    const memory = JSON.parse(readFileSync(join(demo.folder, "demo.json"), "utf8")) as {
      readonly secrets: { readonly api: string };
    };
    return post("/introspect", `acme-api:${memory.secrets.api}`, { token });
  }

  it("has apps, deliveries, receipts and a request before anybody did anything", async () => {
    await steps.findsWhatTheDemoHas();
  });

  it("lets a developer register an app in the portal, and say what it is", async () => {
    await steps.registersTheApp();
  });

  it("gives the app a live client and an endpoint, whose secrets its developer copies once", async () => {
    client = await steps.addsALiveClient();
    const webhookSecret = await steps.addsAnEndpoint();
    const scope = ["openid", ...moon.scopes].join(" ");
    app = await startLoopApp({
      ...client,
      name: moon.name,
      port,
      issuer: demo.provider,
      api: demo.api,
      webhookSecret,
      scope,
    });
    await steps.sendsATestEvent();
  });

  it("is reviewed by the platform's administrator before everybody finds it", async () => {
    await steps.isReviewed();
  });

  it("is asked for by a member of another organisation, with a note, on the page of the consent", async () => {
    await steps.isAskedFor();
  });

  it("is approved in the inbox; the app is told, signed, who asked and who approved, and asks what it may do", async () => {
    const { id, installedBy, approvedBy } = await steps.isApproved();
    installation = id;
    const said = `installation.created in Northwind, asked for by ${installedBy}, approved by ${approvedBy}`;
    await expect.poll(() => app?.lines, patience).toContain(said);
    await expect.poll(() => app?.lines, patience).toContain("Moon Calendar may read and write in Northwind");
    const { access_token: token } = await ownToken();
    expect(await introspected(String(token))).toMatchObject({ active: true, scope: "read write" });
  });

  it("opens in the frame for the member, from the directory, and knows who they are and where", async () => {
    await steps.isOpened();
  });

  it("loses one right at once: its next token lacks it, and those that are out there", async () => {
    await steps.losesARight();
    expect(await ownToken()).toMatchObject({ scope: "read" });
    for (const token of tokens)
      expect(await introspected(token)).toMatchObject({ active: true, scope: "read" });
    await expect.poll(() => app?.lines, patience).toContain("Moon Calendar may read in Northwind");
  });

  it("is uninstalled: its tokens die at once, the app is told, and nothing opens any more", async () => {
    await steps.isUninstalled();
    expect(tokens).toHaveLength(2);
    for (const token of tokens) expect(await introspected(token)).toEqual({ active: false });
    expect(await ownToken()).toMatchObject({ error: "invalid_grant" });
    await expect.poll(() => app?.lines, patience).toContain("installation.uninstalled in Northwind");
    await steps.isNotThereAnyMore();
  });
});
