import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { isAlive, processSpace } from "./machine.ts";

describe("processes of this machine", () => {
  it("are seen to live or to be gone", () => {
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    expect([isAlive(process.pid), isAlive(gone)]).toEqual([true, false]);
  });

  it("share one space of numbers", () => {
    const script = "process.stdout.write(require('node:fs').readlinkSync('/proc/self/ns/pid'))";
    const child =
      process.platform === "linux" ? spawnSync(process.execPath, ["-e", script]).stdout.toString() : "";
    expect(processSpace()).toBe(processSpace());
    expect(processSpace()).toContain(child);
  });
});
