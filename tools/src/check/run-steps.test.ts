import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Ran, runSteps, type Step } from "./run-steps.ts";

/** Runs them and keeps what was told of each. */
async function run(atOnce: number, steps: readonly Step[]) {
  const told: Ran[] = [];
  const passed = await runSteps(steps, { atOnce, env: process.env, onRan: (ran) => told.push(ran) });
  return { passed, told };
}

/** A step that is this code, in a process of its own. */
const step = (name: string, code: string): Step => ({ name, command: `node -e "${code}"` });

describe("runSteps", () => {
  it("tells everything a step printed, in its order", async () => {
    const { passed, told } = await run(1, [
      step("both", "console.log(1); console.error(2); console.log(3)"),
      step("silent", ""),
    ]);
    expect(passed).toBe(true);
    expect(told).toEqual([
      { name: "both", passed: true, output: "1\n2\n3\n" },
      { name: "silent", passed: true, output: "" },
    ]);
  });

  it("fails if one fails, and runs the others all the same", async () => {
    const { passed, told } = await run(1, [
      step("first", "process.exit(3)"),
      { name: "second", command: 'node -e "process.exit(1)" && echo unreached' },
      step("third", "console.log('here')"),
    ]);
    expect(passed).toBe(false);
    expect(told.map(({ name, passed: right }) => [name, right])).toEqual([
      ["first", false],
      ["second", false],
      ["third", true],
    ]);
    expect(told[1]?.output).toBe("");
  });

  it("fails for a command that there is not", async () => {
    const { passed, told } = await run(2, [{ name: "typo", command: "no-such-program-here" }]);
    expect(passed).toBe(false);
    expect(told[0]?.output).toContain("no-such-program-here");
  });

  it("runs as many at a time as it is told", async () => {
    // Each waits for the other, which can only end where both run.
    const meet = (own: string, other: string) =>
      `const fs = require('node:fs'); const dir = process.env.MEETING; fs.writeFileSync(dir + '/${own}', ''); ` +
      `while (!fs.existsSync(dir + '/${other}')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);`;
    const folder = mkdtempSync(join(tmpdir(), "grantway-steps-"));
    const steps = [step("left", meet("left", "right")), step("right", meet("right", "left"))];
    const env = { ...process.env, MEETING: folder };
    await expect(runSteps(steps, { atOnce: 2, env, onRan: () => undefined })).resolves.toBe(true);
    rmSync(folder, { recursive: true });
  });
});
