import { execFileSync, spawn, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import { constants, mkdtempSync, openSync, rmSync } from "node:fs";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { expect, it, onTestFinished } from "vitest";

const logger = new URL("logger.ts", import.meta.url).href;

/** A program that logs more than any pipe holds, reports on standard error that it is still alive, and then waits. */
function logsMuch(stdout: "pipe" | number) {
  const source = `
    import { createLogger } from ${JSON.stringify(logger)};
    const log = createLogger({ logLevel: "info" });
    for (let count = 0; count < 3000; count += 1) log.info({ fill: "x".repeat(1000) }, "line");
    process.stderr.write("alive");
    process.stdin.resume();`;
  const stdio: StdioOptions = ["pipe", stdout, "pipe"];
  const child = spawn(process.execPath, ["--input-type=module", "-e", source], { stdio });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** A named pipe with an open reading end, to which a program writes as to a shell's. */
function givenPipe() {
  const folder = mkdtempSync(join(tmpdir(), "grantway-log-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "pipe");
  execFileSync("sh", ["-c", `mkfifo "$0"`, path]);
  const reading = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return { writing: openSync(path, "w"), reading: () => new Socket({ fd: reading, writable: false }) };
}

/** Reads until the program says how many lines it dropped; answers that number and the number of lines read. */
async function readLoss(child: ReturnType<typeof logsMuch>, reading: () => Readable) {
  await once(child.stderr as Readable, "data");
  const lines: string[] = [];
  let rest = "";
  for await (const chunk of reading().setEncoding("utf8")) {
    const [first = "", ...others] = String(chunk).split("\n");
    lines.push(rest + first, ...others);
    rest = lines.pop() ?? "";
    if (lines.some((line) => line.includes("left out"))) break;
  }
  const told = lines.map((line) => JSON.parse(line) as { lines?: number });
  return { lost: told.at(-1)?.lines, written: told.length - 1 };
}

it("a reader of the log who stops reading holds nobody up, and is told what it missed", async () => {
  const child = logsMuch("pipe");
  const { lost, written } = await readLoss(child, () => child.stdout as Readable);
  expect(lost).toBe(3000 - written);
});

it("the reader of a pipe neither", async () => {
  const { writing, reading } = givenPipe();
  const { lost, written } = await readLoss(logsMuch(writing), reading);
  expect(lost).toBe(3000 - written);
});

it("a reader who is gone ends nothing", async () => {
  const child = logsMuch("pipe");
  child.stdout?.destroy();
  await once(child.stderr as Readable, "data");
  const exit = once(child, "exit");
  child.stdin?.end();
  expect(await exit).toEqual([0, null]);
});
