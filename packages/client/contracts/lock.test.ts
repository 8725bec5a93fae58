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
  it("let one of 8 processes in at a time, hundreds of times", async () => {
    const folder = await mkdtemp(join(tmpdir(), "grantway-lock-"));
    folders.push(folder);
    const counts = await Promise.all(Array.from({ length: 8 }, () => run(folder, 50)));
    expect(counts.map(({ held }) => held)).toEqual(Array(8).fill(50));
    expect(counts.map(({ broken }) => broken)).toEqual(Array(8).fill(0));
    expect(await readdir(`${folder}/locks`)).toHaveLength(1);
  });
});

function run(folder: string, times: number): Promise<Count> {
  const child = fork(join(import.meta.dirname, "lock-worker.ts"), [folder, String(times)]);
  return new Promise((resolve, reject) => {
    child.once("message", (count: Count) => resolve(count));
    child.once("error", reject);
  });
}
