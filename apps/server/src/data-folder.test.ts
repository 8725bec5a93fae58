import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadConfig } from "./config/load-config.ts";
import { makeDataFolder } from "./data-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "grantway-folder-"));
afterAll(() => rmSync(folder, { recursive: true }));

function configure(name: string, environment: Readonly<Record<string, string>> = {}) {
  return loadConfig({
    environment: { GRANTWAY_DATA_FOLDER: name, ...environment },
    workingFolder: folder,
  });
}

describe("the data folder", () => {
  it("is made for its owner alone", () => {
    const config = configure("a/b");
    makeDataFolder(config);
    makeDataFolder(config);
    expect(statSync(config.dataFolder).mode & 0o077).toBe(0);
  });

  it("is not made when nothing would be in it", () => {
    const key = `k001:${"A".repeat(43)}`;
    const config = configure("c", { GRANTWAY_INSTANCE_KEY: key, GRANTWAY_DATABASE: "postgres://db/x" });
    makeDataFolder(config);
    expect(existsSync(config.dataFolder)).toBe(false);
  });

  it("is named in one sentence when it cannot be made", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => makeDataFolder(configure("file/d"))).toThrow(
      /^The data folder .* cannot be made \(ENOTDIR\)\.$/,
    );
  });
});
