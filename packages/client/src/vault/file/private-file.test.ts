import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { requirePrivate, thisUser, warnOfOpenFolder } from "./private-file.ts";

const me = thisUser() ?? 0;

async function given(mode: number) {
  const folder = await mkdtemp(join(tmpdir(), "grantway-private-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "default.vault");
  await writeFile(path, "x");
  await chmod(path, mode);
  const told: string[] = [];
  return { folder, path, told, announce: (sentence: string) => void told.push(sentence) };
}
const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

describe("a file that is one user's", () => {
  it.each([0o600, 0o400])("is taken in silence: %o", async (mode) => {
    const { path, told, announce } = await given(mode);
    await requirePrivate({ path, announce });
    expect([told, await modeOf(path)]).toEqual([[], mode]);
  });

  it.each([
    [0o644, 0o600],
    [0o640, 0o600],
    [0o606, 0o600],
    [0o444, 0o400],
  ])("is closed to others where it is open (%o), and that is told", async (mode, after) => {
    const { path, told, announce } = await given(mode);
    await requirePrivate({ path, announce });
    expect(await modeOf(path)).toBe(after);
    expect(told).toEqual([expect.stringContaining(`${path} could be read by other users`)]);
    await requirePrivate({ path, announce });
    expect(told).toHaveLength(1);
  });

  it("is refused where it belongs to somebody who is neither this user nor root", async () => {
    const { path, announce } = await given(0o600);
    const owner = { path, announce, user: me + 1 };
    // Files of root are accepted: root reads everything anyway.
    const outcome = await requirePrivate(owner).then(
      () => "taken",
      (error: unknown) => String(error),
    );
    expect(outcome).toMatch(me === 0 ? /^taken$/ : /belongs to another user of this machine/);
  });

  it("is no matter where there is none, or no such owners", async () => {
    const { folder, path, told, announce } = await given(0o644);
    await requirePrivate({ path: join(folder, "none"), announce });
    expect(told).toEqual([]);
    expect(await modeOf(path)).toBe(0o644);
  });

  it("stands in a folder where nobody else replaces it, or that is told", async () => {
    const { folder, told, announce } = await given(0o600);
    const inside = join(folder, "open");
    await mkdir(inside);
    for (const [mode, times] of [
      [0o700, 0],
      [0o775, 0],
      [0o1777, 0],
      [0o777, 1],
    ] as const) {
      await chmod(inside, mode);
      await warnOfOpenFolder({ path: join(inside, "x"), announce });
      expect(told).toHaveLength(times);
    }
  });
});
