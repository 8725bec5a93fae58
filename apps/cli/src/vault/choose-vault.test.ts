import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { chooseVault, withoutPassword } from "./choose-vault.ts";
import { foldersOf } from "./folders.ts";

const environment = { XDG_DATA_HOME: "/data", XDG_CONFIG_HOME: "/nowhere" };
const data = join(foldersOf(environment, process.platform).data);

describe("which vault is meant", () => {
  it.each([
    [{}, {}, { label: "default", kind: "file", at: join(data, "default.vault") }],
    [{ vault: "work" }, {}, { label: "work", kind: "file", at: join(data, "work.vault") }],
    [{}, { GRANTWAY_VAULT: "work" }, { label: "work" }],
    [{ vault: "home" }, { GRANTWAY_VAULT: "work" }, { label: "home" }],
    [{ vault: "./x" }, {}, { kind: "file", at: resolve("x") }],
    [{ vault: "x.vault" }, {}, { kind: "file", at: resolve("x.vault") }],
    [{ vault: "rediss://vault:6379/2" }, {}, { kind: "redis", at: "rediss://vault:6379/2" }],
    [{}, { GRANTWAY_VAULT: "postgresql://u:p@h/d" }, { kind: "postgres", at: "postgresql://u:p@h/d" }],
    [{}, { GRANTWAY_VAULT: "", GRANTWAY_VAULT_KEY_FILE: "/k" }, { label: "default", keyFile: resolve("/k") }],
  ])("%j with %j", (wish, more, place) => {
    expect(chooseVault(wish, { ...environment, ...more })).toMatchObject(place);
  });

  it.each(["", ".hidden", "a b", "-x", "x".repeat(65)])("is no name: %j", (vault) => {
    expect(() => chooseVault({ vault }, environment)).toThrow("is no name for a vault");
  });

  it("is never told with its password", () => {
    expect(withoutPassword("redis://u:secret@h:1/")).toBe("redis://u:***@h:1/");
    expect(withoutPassword("postgres://h/d?password=secret&sslmode=require")).not.toContain("secret");
    expect(chooseVault({}, { GRANTWAY_VAULT: "redis://:secret@h" }).label).not.toContain("secret");
  });
});

describe("where vaults rest", () => {
  it.each([
    ["linux", {}, "/home/ada/.local/share/grantway", "/home/ada/.config/grantway"],
    ["linux", { XDG_DATA_HOME: "relative" }, "/home/ada/.local/share/grantway", "/home/ada/.config/grantway"],
    ["linux", { XDG_DATA_HOME: "/d", XDG_CONFIG_HOME: "/c" }, "/d/grantway", "/c/grantway"],
    [
      "darwin",
      {},
      "/home/ada/Library/Application Support/grantway",
      "/home/ada/Library/Application Support/grantway",
    ],
  ] as const)("on %s with %j", (platform, variables, dataFolder, config) => {
    expect(foldersOf(variables, platform, () => "/home/ada")).toEqual({ data: dataFolder, config });
  });
});
