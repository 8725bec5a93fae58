import { execFileSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { replaceFile } from "./replace-file.ts";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "grantway-replace-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

describe("a file that is replaced", () => {
  it("keeps its permissions, and leaves nothing beside it", () => {
    const here = folder();
    const file = join(here, "a.yaml");
    writeFileSync(file, "before");
    chmodSync(file, 0o660);
    replaceFile(file, "after");
    expect(readFileSync(file, "utf8")).toBe("after");
    expect(statSync(file).mode & 0o777).toBe(0o660);
    replaceFile(file, "again", 0o600);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(here)).toEqual(["a.yaml"]);
  });

  it("is what a link leads to, and the link stays", () => {
    const here = folder();
    mkdirSync(join(here, "kept"));
    writeFileSync(join(here, "kept", "a.yaml"), "before");
    symlinkSync(join("kept", "a.yaml"), join(here, "a.yaml"));
    replaceFile(join(here, "a.yaml"), "after");
    expect(lstatSync(join(here, "a.yaml")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(here, "kept", "a.yaml"), "utf8")).toBe("after");
  });

  it("is made where a link leads to, and the link stays", () => {
    const here = folder();
    mkdirSync(join(here, "kept"));
    symlinkSync(join("kept", "a.yaml"), join(here, "a.yaml"));
    replaceFile(join(here, "a.yaml"), "new");
    expect(lstatSync(join(here, "a.yaml")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(here, "kept", "a.yaml"), "utf8")).toBe("new");
    symlinkSync(join("away", "b.yaml"), join(here, "b.yaml"));
    expect(() => replaceFile(join(here, "b.yaml"), "new")).toThrow("ENOENT");
    expect(lstatSync(join(here, "b.yaml")).isSymbolicLink()).toBe(true);
  });

  it("is made where there is none", () => {
    const file = join(folder(), "a.yaml");
    replaceFile(file, "new");
    expect(readFileSync(file, "utf8")).toBe("new");
  });

  it("is written into where it is a pipe, which somebody reads from", async () => {
    const pipe = join(folder(), "pipe");
    execFileSync("sh", ["-c", `mkfifo "$0"`, pipe]);
    // Open in both directions, so that neither waits for the other.
    const held = await open(pipe, "r+");
    replaceFile(pipe, "said");
    const { buffer, bytesRead } = await held.read({ buffer: Buffer.alloc(16) });
    await held.close();
    expect(buffer.toString("utf8", 0, bytesRead)).toBe("said");
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it("is refused where it is a folder", () => {
    expect(() => replaceFile(folder(), "x")).toThrow("EISDIR");
  });
});
