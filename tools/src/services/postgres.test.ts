import { once } from "node:events";
import { chmod, cp, lstat, mkdtemp, readdir, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryFolder } from "./memory-folder.ts";
import { startPostgres } from "./postgres.ts";
import { embeddedPostgres, systemFolders } from "./postgres-programs.ts";
import { reachableTemporaryFolder, unprivilegedAccounts } from "./unprivileged-account.ts";

/** The server's answer to the question whether it speaks TLS: `N`, because ours does not. */
async function greet(url: string): Promise<string> {
  const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(sslRequest);
  const [answer] = (await once(socket, "data")) as [Buffer];
  socket.destroy();
  return answer.toString();
}

/** A folder that every account can reach, and no other test uses. */
let place: string;
let checkout: string;
beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), "grantway-checkout-"));
  place = await mkdtemp(join(await reachableTemporaryFolder(), "grantway-place-"));
  await chmod(place, 0o755);
});
afterAll(async () => {
  for (const folder of [checkout, place]) await rm(folder, { recursive: true, force: true });
});

describe("a PostgreSQL for tests", () => {
  it("runs from a checkout no other account can enter and whose links nobody made, and leaves nothing", async () => {
    const native = join(checkout, "native");
    await cp(embeddedPostgres() ?? "", native, {
      recursive: true,
      filter: async (path) => !(await lstat(path)).isSymbolicLink(),
    });
    await chmod(checkout, 0o700);
    const postgres = await startPostgres({ native, inside: place });
    await expect(greet(postgres.url)).resolves.toBe("N");
    await Promise.all([postgres.stop(), postgres.stop()]);
    await expect(greet(postgres.url)).rejects.toThrow("ECONNREFUSED");
    expect(await readdir(place)).toEqual([]);
  });

  it("keeps data that need not last in memory where it can, and leaves nothing there", async () => {
    const memory = memoryFolder() ?? place;
    const before = new Set(await readdir(memory));
    const postgres = await startPostgres({ durable: false, inside: place });
    // Another suite may start one of its own there meanwhile.
    const made = (await readdir(memory)).filter(
      (name) => name.startsWith("grantway-postgres-") && !before.has(name),
    );
    await postgres.stop();
    const left = new Set(await readdir(memory));
    expect(made.some((name) => !left.has(name))).toBe(true);
    expect(await readdir(place)).toEqual([]);
  });
});

describe("the account PostgreSQL runs as", () => {
  it("is one of the list of users, and never root", async () => {
    const accounts = await unprivilegedAccounts(true);
    expect(accounts.length).toBeGreaterThan(0);
    for (const account of accounts) expect(account?.uid).toBeGreaterThan(0);
  });

  it("is our own when we are not root", async () => {
    await expect(unprivilegedAccounts(false)).resolves.toEqual([undefined]);
  });

  it("gets a temporary folder it can reach", async () => {
    await chmod(checkout, 0o700);
    await expect(reachableTemporaryFolder([checkout, "/tmp"])).resolves.toBe("/tmp");
    await expect(reachableTemporaryFolder([join(checkout, "inside")])).rejects.toThrow(
      "a temporary folder that every account can reach",
    );
  });
});

describe("finding the programs", () => {
  it("has a package on every platform it is made for, and none elsewhere", () => {
    expect(embeddedPostgres()).toMatch(/native$/);
    expect(embeddedPostgres("sunos-sparc")).toBeUndefined();
  });

  it("looks along the search path first", async () => {
    expect((await systemFolders("/one:/two")).slice(0, 2)).toEqual(["/one", "/two"]);
  });
});
