import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startProgram } from "./process.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "grantway-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Starts a program given as text; nothing listens at its health address. */
function start(program: string) {
  const log = join(folder, "log");
  const health = "http://127.0.0.1:9/";
  const running = startProgram({
    name: "The thing",
    run: ["--eval", program],
    env: { ACME_API_X: "1" },
    health,
    log,
  });
  return { running, log };
}

const patient = "setInterval(() => {}, 1000); console.log('up');";

describe("a program of the demo", () => {
  it("that stops by itself is named with its exit code and its last lines", async () => {
    const { running } = start("for (let n = 0; n < 20; n++) console.error('line ' + n); process.exit(3)");
    const failure = running.ready();
    await expect(failure).rejects.toThrow(/^The thing stopped by itself \(exit code 3\)/);
    await expect(failure).rejects.toThrow(/line 12\n.*line 19$/s);
    await expect(failure).rejects.not.toThrow("line 11");
  });

  it("that is told to stop has not died", async () => {
    const { running, log } = start(patient);
    await expect.poll(() => readFile(log, "utf8")).toContain("up");
    const died = vi.fn<() => void>();
    running.died().catch(died);
    await running.stop();
    expect(died).not.toHaveBeenCalled();
  });

  it("gets none of the settings that happen to be in the shell", async () => {
    vi.stubEnv("GRANTWAY_ISSUER", "https://elsewhere.example");
    const { running, log } = start("console.log(process.env.GRANTWAY_ISSUER, process.env.ACME_API_X)");
    await expect(running.died()).rejects.toThrow("exit code 0");
    expect(await readFile(log, "utf8")).toBe("undefined 1\n");
    vi.unstubAllEnvs();
  });
});
