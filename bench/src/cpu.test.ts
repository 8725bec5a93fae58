import { expect, it } from "vitest";
import { parseCpuMicros } from "./cpu.ts";

it("reads user and system time of a process, whatever its name", () => {
  const stat = "4711 (a b) c) S 1 4711 4711 0 -1 4194560 5000 0 0 0 125 75 0 0 20 0 11 0 100 1000 100";
  expect(parseCpuMicros(stat)).toBe(2_000_000);
});
