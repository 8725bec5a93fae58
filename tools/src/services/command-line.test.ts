import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { commandLine } from "./command-line.ts";

const source = `
import { text } from "node:stream/consumers";
export async function main([node, name, word]) {
  if (word === "end") process.exit(7);
  process.stdout.write([process.pid, word, process.env.SETTING].join(" "));
  await new Promise((resolve) => process.stdout.write(Buffer.from("ü"), resolve));
  process.stderr.write("written");
  if (word === "read") process.stdout.write(await text(process.stdin));
  if (word === "where") process.stdout.write(" in " + process.cwd());
  if (word === "fail") process.exitCode = 3;
}`;
const module = `data:text/javascript,${encodeURIComponent(source)}`;

function given() {
  const line = commandLine(module);
  onTestFinished(() => line.end());
  return (word: string, input = "", more: Readonly<Record<string, string>> = {}) =>
    line.run({ argv: ["node", "name", word], input, env: { SETTING: "set", ...more } });
}

const processOf = ({ stdout }: { readonly stdout: string }) => Number(stdout.split(" ", 1)[0]);

describe("commands that share a process", () => {
  it("run in another than this one, all in the same, each with its words and the settings", async () => {
    const run = given();
    const first = await run("one");
    expect(processOf(first)).not.toBe(process.pid);
    const second = await run("two");
    expect(second).toEqual({ code: 0, stdout: `${processOf(first)} two setü`, stderr: "written" });
  });

  it("run one after the other, whenever they are told", async () => {
    const run = given();
    const all = await Promise.all([run("read", "a"), run("read", "b"), run("read", "c")]);
    expect(all.map(({ stdout }) => stdout.at(-1))).toEqual(["a", "b", "c"]);
    expect(new Set(all.map(processOf)).size).toBe(1);
  });

  it("have variables each, and do not share a process where Node reads them when it starts", async () => {
    const run = given();
    const [one, two] = [await run("one"), await run("one", "", { SETTING: "other" })];
    expect(two.stdout).toBe(`${processOf(one)} one otherü`);
    expect(processOf(await run("one", "", { NODE_NO_WARNINGS: "1" }))).not.toBe(processOf(one));
    expect(processOf(await run("one"))).toBe(processOf(one));
  });

  it("run in the folder they are given, which can go afterwards", async () => {
    given();
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "grantway-commands-")));
    const command = { argv: ["node", "name", "where"], input: "", env: {} };
    expect((await commandLine(module).run({ ...command, cwd: folder })).stdout).toContain(`in ${folder}`);
    rmSync(folder, { recursive: true });
    expect((await commandLine(module).run(command)).stdout).toContain(`in ${process.cwd()}`);
  });

  it("tell whether one would have to wait", async () => {
    given();
    const line = commandLine(module);
    const command = { argv: ["node", "name", "one"], input: "", env: {} };
    const running = line.run(command);
    expect([line.isBusy(command), line.isBusy({ ...command, env: { NODE_NO_WARNINGS: "1" } })]).toEqual([
      true,
      false,
    ]);
    await running;
    expect(line.isBusy(command)).toBe(false);
  });

  it("have an exit code each: a failure is not the next one's", async () => {
    const run = given();
    await expect(run("fail")).resolves.toMatchObject({ code: 3 });
    await expect(run("one")).resolves.toMatchObject({ code: 0 });
  });

  it("tell when the process ends, and the next starts another", async () => {
    const run = given();
    const first = await run("one");
    await expect(run("end")).rejects.toThrow("the process of end ended with 7");
    expect(processOf(await run("one"))).not.toBe(processOf(first));
  });

  it("leave no process behind", async () => {
    const line = commandLine(module);
    const pid = processOf(await line.run({ argv: ["node", "name", "one"], input: "", env: {} }));
    line.end();
    await expect.poll(() => isThere(pid)).toBe(false);
  });
});

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
