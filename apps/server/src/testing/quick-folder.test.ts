import { rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname } from "node:path";
import { memoryFolder } from "@grantway/tools/services";
import { expect, it } from "vitest";
import { quickFolder } from "./quick-folder.ts";

it("makes a folder each time, in memory where there is room for it", () => {
  const [one, other] = [quickFolder("grantway-quick-"), quickFolder("grantway-quick-")];
  for (const folder of [one, other]) {
    expect(statSync(folder).isDirectory()).toBe(true);
    expect(basename(folder)).toMatch(/^grantway-quick-/);
    expect(dirname(folder)).toBe(memoryFolder() ?? tmpdir());
    rmSync(folder, { recursive: true });
  }
  expect(one).not.toBe(other);
});
