import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { complete, type LockedPackages, missingPackages } from "./complete-lock-file.ts";

const tool = { version: "1.2.3", dev: true, optionalDependencies: { "@t/binding-linux-x64-musl": "1.2.3" } };

describe("the lock file", () => {
  it("of this repository names the packages of every platform, or npm ci refuses it (npm run lock)", () => {
    const file = new URL("../../../package-lock.json", import.meta.url);
    const { packages } = JSON.parse(readFileSync(file, "utf8")) as { readonly packages: LockedPackages };
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(missingPackages(packages)).toEqual({});
  });

  it("gets what it lacks, beside who wants it, in npm's order", () => {
    const completed = complete({ "node_modules/z": {}, "a/node_modules/tool": tool });
    expect(Object.entries(completed)).toEqual([
      [
        "a/node_modules/@t/binding-linux-x64-musl",
        { version: "1.2.3", cpu: ["x64"], dev: true, libc: ["musl"], optional: true, os: ["linux"] },
      ],
      ["a/node_modules/tool", tool],
      ["node_modules/z", {}],
    ]);
    expect(complete(completed)).toEqual(completed);
  });

  it("is left alone where a package is locked nearer the root", () => {
    const packages = { "node_modules/@t/binding-linux-x64-musl": {}, "a/node_modules/tool": tool };
    expect(missingPackages(packages)).toEqual({});
  });

  it("is not guessed at", () => {
    const odd = { "node_modules/tool": { optionalDependencies: { "some-addon": "1.0.0" } } };
    expect(() => missingPackages(odd)).toThrow("some-addon@1.0.0");
  });
});
