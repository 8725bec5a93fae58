import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = new URL("../../..", import.meta.url).pathname;
const folders = [
  "packages",
  "apps",
  "examples",
  "bench",
  "conformance",
  "e2e",
  "tools",
  "docs",
  "package.json",
  "ARCHITECTURE.md",
];

function check(folder: string) {
  return spawnSync(process.execPath, [join(root, "tools/src/architecture/main.ts"), folder], {
    encoding: "utf8",
  });
}

describe("npm run check:architecture", () => {
  let copy = "";

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "grantway-architecture-"));
    for (const folder of folders) {
      cpSync(join(root, folder), join(copy, folder), {
        recursive: true,
        filter: (path) => basename(path) !== "node_modules",
      });
    }
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("passes on this repository as it stands", () => {
    const { status, stderr } = check(copy);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("fails when the core imports storage, and says where", () => {
    const file = "packages/protocol/src/scope.ts";
    appendFileSync(join(copy, file), `\nexport { openStorage } from "@grantway/storage";\n`);
    const { status, stderr } = check(copy);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^packages\/protocol\/src\/scope\.ts:\d+ imports: packages\/protocol may not import @grantway\/storage\./m,
    );
  });
});
