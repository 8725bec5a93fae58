import { chmodSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { startFakeProvider } from "@grantway/client/testing";
import type { FakeProvider } from "@grantway/client/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectAcme } from "../testing/connect-acme.ts";
import { givenClient } from "../testing/given-client.ts";

let provider: FakeProvider;
const client = givenClient();
const { run, json } = client;

beforeAll(async () => {
  provider = await startFakeProvider();
  await connectAcme(client, provider);
});
afterAll(async () => {
  await provider.stop();
  client.remove();
});

interface Report {
  readonly findings: readonly { readonly about: string; readonly level: string; readonly message: string }[];
}

/** The problems it finds. */
async function problems(words: readonly string[] = [], env = {}): Promise<readonly string[]> {
  const ran = await run(["doctor", ...words, "--json"], { env });
  const { findings } = JSON.parse(ran.stdout) as Report;
  const found = findings.filter(({ level }) => level === "problem").map(({ message }) => message);
  expect(ran.code).toBe(found.length === 0 ? 0 : 1);
  for (const message of found) expect(message).toMatch(/^[^\n]+\.$/);
  return found;
}

describe("grantway doctor", () => {
  it("finds nothing where nothing is wrong, and spends nothing", async () => {
    const before = await json(["show", "acme"]);
    expect(await problems()).toEqual([]);
    expect(await json(["show", "acme"])).toEqual(before);
    const { stdout } = await run(["doctor"]);
    expect(stdout).toMatch(/ok +vault[^]*ok +acme[^]*No problem found\.\n$/);
  });

  it("names the clock that is off", async () => {
    provider.set({ clockOffset: -600_000 });
    expect(await problems()).toEqual([
      expect.stringMatching(/clock is 10 minutes ahead of that of 127\.0\.0\.1:\d+: set/),
    ]);
    provider.set({ clockOffset: 0 });
  });

  it("names the wrong client authentication", async () => {
    await run(["edit", "acme", "--client-secret-stdin"], { input: "not the secret\n" });
    expect(await problems()).toEqual([
      expect.stringMatching(/client id or secret .*invalid_client.*in the header \(basic\)/),
    ]);
    await run(["edit", "acme", "--client-secret-stdin"], { input: "client secret\n" });
    expect(await problems()).toEqual([]);
  });

  it("names the busy port, and who listens there", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, "127.0.0.1", resolve);
    });
    const { port } = other.address() as AddressInfo;
    const definition = client.file("fixed.json", {
      ...provider.definition,
      id: "fixed",
      name: "Fixed",
      redirect: { ports: [port] },
    });
    await run(["edit", "acme", "--definition", definition]);
    const [found = ""] = await problems();
    expect(found).toContain(`Port ${port}`);
    // Only Linux can tell.
    expect(found).toContain(process.platform === "linux" ? `(${process.pid})` : "another program");
    other.close();
    await run(["edit", "acme", "--definition", join(client.folder, "acme.json")]);
  });

  it("names the client the provider does not know, with the redirect URI to register", async () => {
    const refusal = await run(["edit", "acme", "--client-id", "stranger"]);
    expect(refusal).toMatchObject({ code: 2, stderr: expect.stringContaining("revoke it first") as string });
    await run(["edit", "acme", "--client-id", "stranger", "--replace"]);
    const found = await problems();
    expect(found).toEqual([
      "Nobody is signed in: grantway connect acme.",
      expect.stringMatching(/register exactly the redirect URI http:\/\/\S+\/callback/),
      expect.stringMatching(/invalid_client/),
    ]);
    await run(["edit", "acme", "--client-id", "client", "--client-secret-stdin"], {
      input: "client secret\n",
    });
  });

  it("names variables that are misspelt", async () => {
    expect(await problems(["--offline"], { GRANTWAY_VAULT_KEYFILE: "x" })).toEqual([
      expect.stringMatching(/^GRANTWAY_VAULT_KEYFILE is no variable/),
    ]);
  });

  it("names what is wrong with the vault, and what to do", async () => {
    const vault = join(client.folder, "data", "grantway", "default.vault");
    chmodSync(vault, 0o644);
    expect(await problems(["--offline"])).toEqual([
      expect.stringContaining(`${vault} could be read by other users`),
    ]);
    chmodSync(vault, 0o600);
    truncateSync(vault, 60);
    expect(await problems(["--offline"])).toEqual([expect.stringMatching(/cut short.*\.backup/)]);
  });
});
