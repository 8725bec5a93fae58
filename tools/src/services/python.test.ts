import { describe, expect, it } from "vitest";
import type { Machine } from "./machine.ts";
import { bringPython } from "./python.ts";

/** A machine with or without Python and its library. */
function machine(has: { python: boolean; requests: boolean }, mayInstall = false) {
  const ran: string[] = [];
  const here: Machine = {
    environment: { PATH: "/usr/bin" },
    exists: () => has.python,
    mayInstall,
    run: async (program, ...args) => {
      ran.push([program, ...args].join(" "));
      if (args.includes("python3-requests")) Object.assign(has, { python: true, requests: true });
      return program.endsWith("python3") && !has.requests ? 1 : 0;
    },
    say: () => undefined,
  };
  return { here, ran };
}

describe("bringing Python with requests", () => {
  it("takes what is on the search path", async () => {
    const { here } = machine({ python: true, requests: true });
    await expect(bringPython(here)).resolves.toBe("/usr/bin/python3");
  });

  it.each([
    { python: false, requests: false },
    { python: true, requests: false },
  ])("installs what is missing as root on Debian: %j", async (has) => {
    const { here, ran } = machine(has, true);
    await expect(bringPython(here)).resolves.toBe("/usr/bin/python3");
    expect(ran.some((line) => line.startsWith("apt-get install") && line.includes("python3-requests"))).toBe(
      true,
    );
  });

  it("says what to install where it may not", async () => {
    const { here } = machine({ python: true, requests: false });
    await expect(bringPython(here)).rejects.toThrow("apt-get install python3-requests");
  });
});
