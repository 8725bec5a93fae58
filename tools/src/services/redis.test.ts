import { describe, expect, it } from "vitest";
import type { Machine } from "./machine.ts";
import { bringRedis } from "./redis.ts";

function machine(files: readonly string[], mayInstall = false) {
  const present = new Set(files);
  const ran: string[] = [];
  const here: Machine = {
    environment: { PATH: "/usr/local/bin:/usr/bin" },
    exists: (path) => present.has(path),
    mayInstall,
    run: async (program, ...args) => {
      ran.push([program, ...args].join(" "));
      if (args.includes("redis-server")) present.add("/usr/bin/redis-server");
      return 0;
    },
    say: () => undefined,
  };
  return { here, ran };
}

describe("bringing Redis", () => {
  it("takes what is on the search path, Valkey too", async () => {
    await expect(bringRedis(machine(["/usr/bin/redis-server"]).here)).resolves.toBe("/usr/bin/redis-server");
    await expect(bringRedis(machine(["/usr/bin/valkey-server"]).here)).resolves.toBe(
      "/usr/bin/valkey-server",
    );
  });

  it("installs it as root on Debian", async () => {
    const { here, ran } = machine([], true);
    await expect(bringRedis(here)).resolves.toBe("/usr/bin/redis-server");
    expect(ran.map((line) => line.split(" ")[1])).toEqual(["update", "install"]);
  });

  it("says what to install where it may not", async () => {
    const { here, ran } = machine([]);
    await expect(bringRedis(here)).rejects.toThrow("apt-get install redis-server");
    expect(ran).toEqual([]);
  });
});
