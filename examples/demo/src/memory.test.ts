import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recall, remember } from "./memory.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "grantway-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("what a folder remembers", () => {
  it("begins with new secrets, which the next demo finds again", async () => {
    const first = await recall(folder, 4400);
    expect(first.provisioned).toBe(false);
    expect(first.secrets.api).toHaveLength(43);
    expect(first.secrets.api).not.toBe(first.secrets.codeApp);
    const keys = { clientId: "c", clientSecret: "s", webhookSecret: "w" };
    const second = { ...first, apps: { "tide-tables": keys, "ledger-link": keys }, provisioned: true };
    await remember(folder, second);
    expect(await recall(folder, 4400)).toEqual(second);
  });

  it("of an older demo is completed, and what it lacks is made in the provider", async () => {
    const { secrets } = await recall(folder, 4400);
    const older = { api: secrets.api, codeApp: secrets.codeApp };
    await writeFile(
      join(folder, "demo.json"),
      JSON.stringify({ portBase: 4400, secrets: older, provisioned: true }),
    );
    const found = await recall(folder, 4400);
    expect(found).toMatchObject({ provisioned: false, secrets: older, apps: {}, records: {} });
    expect(found.secrets.explorer).toHaveLength(43);
  });

  it("can be read by its owner alone", async () => {
    await recall(folder, 4400);
    expect((await stat(join(folder, "demo.json"))).mode & 0o777).toBe(0o600);
  });

  it("refuses other ports in one sentence: the clients are registered for these", async () => {
    await recall(folder, 4400);
    await expect(recall(folder, 4500)).rejects.toThrow(/^The folder [^\n]+GRANTWAY_PORT_BASE=4400[^\n]+\.$/);
  });

  it.each(["{", "null", "[]", '{"portBase":4400}'])("refuses %j in one sentence", async (text) => {
    await writeFile(join(folder, "demo.json"), text);
    await expect(recall(folder, 4400)).rejects.toThrow(/^The file [^\n]+ is damaged[^\n]+\.$/);
  });
});
