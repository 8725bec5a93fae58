import { mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openStorage, StorageError } from "../src/index.ts";
import { adapters, onFreshWorlds } from "./on-each-adapter.ts";
import { aMove, anyOpening, aUser, now, operator } from "./people-and-clients.ts";

onFreshWorlds("Storage", (fresh) => {
  it("is ready while it is open, and refuses every call once it is closed", async () => {
    const { storage } = await fresh();
    await expect(storage.ready()).resolves.toBeUndefined();
    await Promise.all([storage.close(), storage.close()]);
    await expect(storage.ready()).rejects.toMatchObject({ code: "unavailable" });
    await expect(storage.protocol.families.open(anyOpening())).rejects.toMatchObject({ code: "unavailable" });
    await expect(storage.identity.users.any()).rejects.toMatchObject({
      code: "unavailable",
      message: "Storage is closed.",
    });
  });

  it("finishes the writes under way before it closes", async () => {
    const { address, storage } = await fresh();
    const openings = Array.from({ length: 200 }, anyOpening);
    const writes = Promise.all(openings.map((opening) => storage.protocol.families.open(opening)));
    await storage.close();
    await expect(writes).resolves.toEqual(openings.map(() => "opened"));
    const again = await openStorage({ database: address });
    await expect(again.protocol.families.find(openings.at(-1)?.family.id ?? "")).resolves.toBeDefined();
    await again.close();
  });

  it("shows a write to the very next read of whoever made it", async () => {
    const { storage } = await fresh();
    for (let round = 0; round < 20; round++) {
      const { code, family, at } = anyOpening();
      await storage.protocol.families.open({ code, family, at });
      await storage.protocol.families.rotate(
        aMove({ familyId: family.id, generation: 0, grace: 0, at: now + round }),
      );
      await expect(storage.protocol.families.find(family.id)).resolves.toMatchObject({ generation: 1 });
    }
  });
});

describe.each(adapters)("A database that must exist, on $name", (adapter) => {
  it("is refused while nothing was kept there, and nothing is made", async () => {
    const place = await adapter.createPlace();
    const open = { database: place.address, mustExist: true };
    await expect(openStorage(open)).rejects.toMatchObject({ code: "missing" });
    // Not a first half either.
    await expect(openStorage(open)).rejects.toMatchObject({ code: "missing" });
    await (await openStorage({ database: place.address })).close();
    await (await openStorage(open)).close();
    await place.remove();
  });
});

describe("A SQLite file in whose place another one is put", () => {
  it("is given up at once, for nobody would find what is written to it, and damages the other one by nothing", async () => {
    const folder = await mkdtemp(join(tmpdir(), "grantway-replaced-"));
    const [database, backup] = [join(folder, "grantway.sqlite"), join(folder, "backup.sqlite")];
    const before = await openStorage({ database: backup });
    await before.close();
    const storage = await openStorage({ database });
    await storage.protocol.families.open(anyOpening());
    await rename(backup, database);
    await expect(storage.lost).resolves.toMatchObject({
      code: "unavailable",
      cause: expect.objectContaining({ message: expect.stringContaining("replaced by another") }),
    });
    await expect(storage.ready()).rejects.toMatchObject({ code: "unavailable" });
    expect((await stat(`${database}-wal`)).size).toBe(0);
    await storage.close();
    await rm(folder, { recursive: true });
  });
});

describe("A file that cannot be used", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "grantway-open-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ["a folder that is missing", "missing/grantway.db", "its folder does not exist"],
    ["a folder", "", "may not be written"],
  ])("is %s, told in one sentence", async (_, path, sentence) => {
    await expect(openStorage({ database: join(folder, path) })).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining(sentence),
    });
  });

  it("is something else than a database, and is left as it was", async () => {
    const file = join(folder, "letter.txt");
    const text = "Dear reader, this is not a database at all. ".repeat(100);
    await writeFile(file, text);
    await expect(openStorage({ database: file })).rejects.toMatchObject({
      code: "refused",
      message: "The file is not an SQLite database.",
    });
    expect((await stat(file)).size).toBe(text.length);
  });

  it("is readable by its owner alone", async () => {
    const file = join(folder, "private.db");
    const storage = await openStorage({ database: file });
    await storage.identity.users.create(aUser(), undefined, operator);
    for (const path of [file, `${file}-wal`]) expect((await stat(path)).mode & 0o077).toBe(0);
    await storage.close();
  });

  it("is written on the thread of a program that does one thing, beside one that has a thread for it", async () => {
    const database = join(folder, "brief.db");
    const [brief, other] = [await openStorage({ database, brief: true }), await openStorage({ database })];
    const user = aUser();
    expect(await brief.identity.users.create(user, undefined, operator)).toBe("created");
    expect(await other.identity.users.create(user, undefined, operator)).toBe("username-taken");
    expect(await brief.identity.users.create(user, undefined, operator)).toBe("username-taken");
    expect(await other.identity.users.find(user.id)).toEqual(user);
    const bad = brief.identity.users.create({ ...aUser(), createdAt: "today" as never }, undefined, operator);
    await expect(bad).rejects.toBeInstanceOf(StorageError);
    await brief.close();
    const late = brief.identity.users.create(aUser(), undefined, operator);
    await expect(late).rejects.toMatchObject({ code: "unavailable" });
    await other.close();
  });
});

describe("A PostgreSQL that cannot be used", () => {
  it("is told in one sentence and within seconds", async () => {
    const nobody = new URL(inject("postgres"));
    nobody.port = "1";
    await expect(openStorage({ database: nobody.href })).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(/^PostgreSQL cannot be reached: .*ECONNREFUSED/),
    });
  });

  it.each([
    ["a wrong password", (url: URL) => (url.password = "wrong")],
    ["a database there is not", (url: URL) => (url.pathname = "/nothing")],
  ])("has %s, and the sentence names no password", async (_, change) => {
    const url = new URL(inject("postgres"));
    change(url);
    const error = await openStorage({ database: url.href }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "refused" });
    expect(String(error)).not.toContain(url.password);
  });

  it("would forget what it acknowledged: synchronous_commit is off", async () => {
    const url = new URL(inject("postgres"));
    url.searchParams.set("options", "-c synchronous_commit=off");
    await expect(openStorage({ database: url.href })).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining("synchronous_commit = off"),
    });
  });
});
