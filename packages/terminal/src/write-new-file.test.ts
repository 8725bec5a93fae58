import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { writeNewFile } from "./write-new-file.ts";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "grantway-new-file-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

async function* breakingOff(): AsyncGenerator<string> {
  yield await Promise.resolve("the first\n");
  throw new Error("the store is gone");
}

describe("a file that is new", () => {
  it("holds all pieces, and only its owner can read it", async () => {
    const here = folder();
    const file = join(here, "audit.csv");
    await writeNewFile(file, ["a\n", "b\n"]);
    expect(readFileSync(file, "utf8")).toBe("a\nb\n");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(here)).toEqual(["audit.csv"]);
  });

  it("is not there when what it should hold broke off, and says why in the words of its source", async () => {
    const here = folder();
    await expect(writeNewFile(join(here, "audit.csv"), breakingOff())).rejects.toThrow("the store is gone");
    expect(readdirSync(here)).toEqual([]);
  });

  it("takes the place of no other", async () => {
    const file = join(folder(), "audit.csv");
    writeFileSync(file, "of yesterday");
    await expect(writeNewFile(file, ["of today"])).rejects.toMatchObject({ kind: "already_exists" });
    expect(readFileSync(file, "utf8")).toBe("of yesterday");
  });

  it("is refused in a sentence where there is no such folder", async () => {
    const file = join(folder(), "none", "audit.csv");
    await expect(writeNewFile(file, ["a"])).rejects.toMatchObject({
      kind: "failed",
      message: `The file ${file} cannot be written: there is no such folder.`,
    });
  });
});
