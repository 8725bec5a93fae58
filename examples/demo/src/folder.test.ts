import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareFolder } from "./folder.ts";

let scratch: string;
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), "grantway-test-"));
});
afterEach(() => rm(scratch, { recursive: true }));

describe("the demo's folder", () => {
  it("is a temporary one when none is named, and goes at the end", async () => {
    const folder = await prepareFolder(undefined);
    expect(folder.temporary).toBe(true);
    expect((await stat(join(folder.path, "logs"))).isDirectory()).toBe(true);
    await folder.dispose();
    await expect(stat(folder.path)).rejects.toThrow("ENOENT");
  });

  it("is made when it is not there, and stays", async () => {
    const folder = await prepareFolder(join(scratch, "a", "b"));
    await folder.dispose();
    expect((await stat(folder.path)).isDirectory()).toBe(true);
  });

  it("is for its owner alone", async () => {
    const folder = await prepareFolder(join(scratch, "a"));
    expect((await stat(folder.path)).mode & 0o077).toBe(0);
  });

  it("is refused in one sentence when it is a file, or below one", async () => {
    const file = join(scratch, "file");
    await writeFile(file, "");
    for (const name of [file, join(file, "below")]) {
      await expect(prepareFolder(name)).rejects.toThrow(
        /^The folder [^\n]+ cannot be written to \([^\n]+\)\.$/,
      );
    }
  });

  it("is refused in one sentence when it is read-only, also to root", async () => {
    const name = join(scratch, "read-only");
    await mkdir(name);
    await chmod(name, 0o555);
    await expect(prepareFolder(name)).rejects.toThrow(
      /^The folder [^\n]+ cannot be written to \([^\n]+\)\.$/,
    );
    await chmod(name, 0o700);
  });
});
