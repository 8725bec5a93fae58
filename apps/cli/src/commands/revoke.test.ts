import { readFileSync } from "node:fs";
import { freePort } from "@grantway/tools/services";
import { startFakeProvider } from "@grantway/client/testing";
import type { FakeProvider } from "@grantway/client/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenClient } from "../testing/given-client.ts";

let provider: FakeProvider;
const client = givenClient();
const { run } = client;

beforeAll(async () => {
  provider = await startFakeProvider({ endSession: true });
});
afterAll(async () => {
  await provider.stop();
  client.remove();
});

async function connect(): Promise<void> {
  const secret = client.file("secret", "client secret\n");
  const known = ["--client-id", "client", "--client-secret-file", secret, "--name", "acme"];
  expect(await run(["connect", provider.issuer, ...known])).toMatchObject({ code: 0 });
}

describe("grantway revoke --sign-out", () => {
  it("opens the provider's page, and waits for the browser that comes back to the registered address", async () => {
    await connect();
    const uri = `http://127.0.0.1:${await freePort()}/signed-out`;
    const words = ["revoke", "acme", "--yes", "--json", "--sign-out", "--no-browser", "--redirect-uri", uri];
    const child = client.start(words);
    const ended = new Promise((resolve) => child.once("close", resolve));
    let [said, answered] = ["", ""];
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      answered += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    await expect.poll(() => said, { timeout: 60_000 }).toMatch(/\/end-session\S+\n/);
    expect(said).toContain("Open this address to sign out at the provider");
    const shown = await fetch(/http\S+\/end-session\S+/.exec(said)?.[0] ?? "");
    expect(await shown.text()).toContain("Signed out");
    expect(await ended).toBe(0);
    expect(JSON.parse(answered)).toMatchObject({
      revoked_at_provider: true,
      page: "finished",
      connection: { status: "not_connected" },
    });
  });

  it("opens the browser by a file where it waits, and by the bare address where it does not", async () => {
    const visits = client.file("visits", "");
    const browser = client.file(
      "browser.mjs",
      `import { appendFileSync, readFileSync } from "node:fs";
       const [, , opened] = process.argv;
       const page = opened.startsWith("file:") ? readFileSync(new URL(opened), "utf8") : "";
       const url = /url=([^"]*)"/.exec(page)?.[1].replaceAll("&amp;", "&") ?? opened;
       appendFileSync(${JSON.stringify(visits)}, opened.slice(0, 4) + "\\n");
       await fetch(url);`,
    );
    const env = { BROWSER: `${process.execPath} ${browser}` };
    const uri = `http://127.0.0.1:${await freePort()}/signed-out`;
    await connect();
    const waiting = await run(["revoke", "acme", "--yes", "--sign-out", "--redirect-uri", uri], { env });
    expect(waiting).toMatchObject({ code: 0 });
    expect(waiting.stdout).toContain("Your browser is signed out there.");
    await connect();
    const shown = await run(["revoke", "acme", "--yes", "--sign-out"], { env });
    expect(shown.stdout).toContain("once its page says so");
    expect(readFileSync(visits, "utf8")).toBe("file\nhttp\n");
  });

  it("says where a browser cannot be signed out", async () => {
    provider.set({ endSession: false });
    await connect();
    const ran = await run(["revoke", "acme", "--yes", "--sign-out"]);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toContain("This provider has no page to sign a browser out");
    provider.set({ endSession: true });
  });

  it("is what an address to come back to is for", async () => {
    const ran = await run(["revoke", "acme", "--yes", "--redirect-uri", "http://127.0.0.1:1/x"]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
  });
});
