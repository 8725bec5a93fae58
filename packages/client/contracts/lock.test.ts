import { fork } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

interface Count {
  readonly held: number;
  readonly broken: number;
}

describe("lock files between processes", () => {
  it("let one process in at a time, thousands of times", async () => {
    const folder = await mkdtemp(join(tmpdir(), "grantway-lock-"));
    folders.push(folder);
    const until = Date.now() + 5000;
    const counts = await Promise.all(Array.from({ length: 8 }, () => run(folder, until)));
    const held = counts.reduce((sum, count) => sum + count.held, 0);
    expect(counts.map(({ broken }) => broken)).toEqual(Array(8).fill(0));
    expect(held).toBeGreaterThan(100);
    expect(await readdir(`${folder}/locks`)).toHaveLength(1);
  });
});

function run(folder: string, until: number): Promise<Count> {
  const child = fork(join(import.meta.dirname, "lock-worker.ts"), [folder, String(until)]);
  return new Promise((resolve, reject) => {
    child.once("message", (count: Count) => resolve(count));
    child.once("error", reject);
  });
}
