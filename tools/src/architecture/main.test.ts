import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = new URL("../../..", import.meta.url).pathname;

function check(folder: string) {
  return spawnSync(process.execPath, [join(root, "tools/src/architecture/main.ts"), folder], {
    encoding: "utf8",
  });
}

/** The folders of this repository, with hardly anything in them. The repository itself is checked by `npm run check`. */
const files: Readonly<Record<string, string>> = {
  "package.json": `{ "name": "house" }`,
  "ARCHITECTURE.md": "",
  "docs/adr/0001-one.md": "",
  "packages/storage/package.json": `{ "name": "@grantway/storage", "exports": { ".": "./src/index.ts" } }`,
  "packages/protocol/package.json": `{ "name": "@grantway/protocol" }`,
  "packages/protocol/src/scope.ts": `\nexport type Scope = string;\n`,
};
const empty = ["apps", "examples", "bench", "conformance", "e2e", "tools"];

describe("npm run check:architecture", () => {
  let house = "";

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), "grantway-architecture-"));
    for (const folder of empty) mkdirSync(join(house, folder));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(house, dirname(path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it("passes where every rule holds", () => {
    const { status, stdout, stderr } = check(house);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "The architecture holds.\n",
      stderr: "",
    });
  });

  it("fails when the core imports storage, and says where", () => {
    const path = join(house, "packages/protocol/src/scope.ts");
    writeFileSync(path, `\nexport { openStorage } from "@grantway/storage";\n`);
    const { status, stderr } = check(house);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^packages\/protocol\/src\/scope\.ts:\d+ imports: packages\/protocol may not import @grantway\/storage\./m,
    );
  });
});
