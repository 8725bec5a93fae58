import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Block, documents, house, readBlocks } from "./blocks.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "grantway-documents-"));
  symlinkSync(join(house, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const compilerOptions = { types: ["node"] };
  const settings = { extends: join(house, "tsconfig.base.json"), compilerOptions, include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the TypeScript of the documents", () => {
  it("compiles as strictly as our own, that of blocks which are not run as well", () => {
    const files = Map.groupBy(
      documents()
        .flatMap(readBlocks)
        .filter(({ language }) => language === "ts"),
      nameOf,
    );
    expect(files.size).toBeGreaterThan(0);
    for (const [name, blocks] of files) {
      writeFileSync(join(folder, name), `${blocks.map(({ text }) => text).join("\n")}\nexport {};\n`);
    }
    const compiler = join(house, "node_modules", ".bin", "tsc");
    const { stdout, status } = spawnSync(compiler, ["-p", folder], { encoding: "utf8" });
    expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
  });
});

/** The blocks of one document are one file: a guide builds a file piece by piece, and each piece needs those before. */
function nameOf({ document }: Block): string {
  return `${document.replaceAll(/\W+/g, "-")}.ts`;
}
