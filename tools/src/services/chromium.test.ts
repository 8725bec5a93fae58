import { describe, expect, it } from "vitest";
import { bringChromium, findChromium, launchOptions } from "./chromium.ts";
import type { Machine } from "./machine.ts";

function machine(files: readonly string[], more: Partial<Machine> = {}) {
  const present = new Set(files);
  const ran: string[] = [];
  const said: string[] = [];
  return {
    ran,
    said,
    present,
    environment: { PATH: "/usr/local/bin:/usr/bin" },
    exists: (path: string) => present.has(path),
    mayInstall: false,
    run: (program: string, ...args: readonly string[]) => {
      ran.push([program, ...args].join(" "));
      return Promise.resolve(0);
    },
    say: (line: string) => void said.push(line),
    ...more,
  };
}

describe("finding Chromium", () => {
  it("takes the one that is named, and no other", () => {
    const environment = { PATH: "/usr/bin", GRANTWAY_TEST_CHROMIUM: "/opt/chrome" };
    expect(findChromium(machine(["/opt/chrome", "/usr/bin/chromium"], { environment }))).toBe("/opt/chrome");
    expect(findChromium(machine(["/usr/bin/chromium"], { environment }))).toBeUndefined();
  });

  it("looks along the search path, then where installers put it", () => {
    expect(findChromium(machine(["/usr/bin/google-chrome", "/usr/bin/chromium"]))).toBe("/usr/bin/chromium");
    expect(findChromium(machine(["/usr/bin/chromium", "/usr/bin/chromium-headless-shell"]))).toBe(
      "/usr/bin/chromium-headless-shell",
    );
    const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(findChromium(machine([mac]))).toBe(mac);
  });
});

describe("bringing Chromium", () => {
  it("installs nothing when there is one", async () => {
    const here = machine(["/usr/bin/chromium"], { mayInstall: true });
    await expect(bringChromium(here)).resolves.toBe("/usr/bin/chromium");
    expect(here.ran).toEqual([]);
  });

  it.each([
    { where: "", has: "chromium-headless-shell", steps: ["update", "install"] },
    {
      where: " older than the headless shell",
      has: "chromium",
      steps: ["update", "install", "update", "install"],
    },
  ])("installs it as root on a Debian$where, saying so first", async ({ has, steps }) => {
    const here = machine([], {
      mayInstall: true,
      run(program, ...args) {
        here.ran.push([program, ...args].join(" "));
        if (args.includes(has)) here.present.add(`/usr/bin/${has}`);
        return Promise.resolve(0);
      },
    });
    await expect(bringChromium(here)).resolves.toBe(`/usr/bin/${has}`);
    expect(here.said).toHaveLength(1);
    expect(here.ran.map((line) => line.split(" ")[1])).toEqual(steps);
  });

  it("says what to install where it may not", async () => {
    const here = machine([]);
    await expect(bringChromium(here)).rejects.toThrow("install one");
    expect(here.ran).toEqual([]);
  });

  it("names the path that does not exist rather than installing another", async () => {
    const here = machine([], { mayInstall: true, environment: { GRANTWAY_TEST_CHROMIUM: "/opt/none" } });
    await expect(bringChromium(here)).rejects.toThrow("/opt/none");
    expect(here.ran).toEqual([]);
  });
});

describe("starting Chromium", () => {
  it("keeps it from talking to others", () => {
    expect(launchOptions("/c")).toMatchObject({
      executablePath: "/c",
      args: expect.arrayContaining(["--disable-background-networking", "--disable-sync"]) as string[],
    });
  });
});
