import { mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StorageError } from "../storage-error.ts";
import { watchFile } from "./watch-file.ts";

const look = 1000;

describe("the file of an open database", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "grantway-watch-"));
    file = join(folder, "a.sqlite");
    await writeFile(file, "one");
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await rm(folder, { recursive: true });
  });

  it.each([
    ["moved or removed", () => rename(file, `${file}.old`)],
    [
      "replaced by another",
      async () => {
        await writeFile(`${file}.backup`, "two");
        await rename(`${file}.backup`, file);
      },
    ],
  ])("is told once to have been %s", async (what, change) => {
    const moved = vi.fn<(why: StorageError) => void>();
    watchFile(file, moved);
    await writeFile(file, "as it is written to");
    vi.advanceTimersByTime(look);
    expect(moved).not.toHaveBeenCalled();
    await change();
    vi.advanceTimersByTime(5 * look);
    expect(moved.mock.calls).toEqual([[expect.any(StorageError)]]);
    expect(moved.mock.calls[0]?.[0].message).toContain(what);
  });

  it("is not taken for moved where nobody can look", async () => {
    const moved = vi.fn<(why: StorageError) => void>();
    watchFile(file, moved);
    await rename(file, `${file}.old`);
    await symlink(file, file);
    vi.advanceTimersByTime(look);
    expect(moved).not.toHaveBeenCalled();
    await rm(file);
    vi.advanceTimersByTime(look);
    expect(moved).toHaveBeenCalledOnce();
  });

  it("is not looked at any more after it was closed", async () => {
    const moved = vi.fn<(why: StorageError) => void>();
    const stop = watchFile(file, moved);
    stop();
    await rm(file);
    vi.advanceTimersByTime(look);
    expect(moved).not.toHaveBeenCalled();
  });
});
