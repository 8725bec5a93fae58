import { afterEach, describe, expect, it } from "vitest";
import { migrate, openStorage } from "../src/index.ts";
import { migrations } from "../src/migrations/all.ts";
import { adapters, count, type Place } from "./on-each-adapter.ts";
import { aUser, operator } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

const newest = migrations.length;

describe.each(adapters)("Migrations on $name", (adapter) => {
  const places: Place[] = [];
  afterEach(async () => {
    for (const place of places.splice(0)) await place.remove();
  });
  async function empty() {
    const place = await adapter.createPlace();
    places.push(place);
    return place;
  }
  const setVersion = (version: number) =>
    adapter.name === "SQLite"
      ? `PRAGMA user_version = ${version}`
      : `INSERT INTO schema_versions (version, name) VALUES (${version}, 'from the future')`;

  it("bring an empty database to the newest schema, once", async () => {
    const { address } = await empty();
    await expect(migrate({ database: address })).resolves.toEqual({ from: 0, to: newest });
    await expect(migrate({ database: address })).resolves.toEqual({ from: newest, to: newest });
  });

  it("run once when several processes and callers start on an empty database", async () => {
    const { address, sql } = await empty();
    const own = Promise.all(Array.from({ length: 4 }, () => openStorage({ database: address })));
    const processes = await startProcesses(address, 4);
    const storages = await own;
    try {
      const calls = [["users", "create", [aUser({ username: "one" }), undefined, operator]]] as const;
      const outcomes = answers(await processes.race(calls));
      expect([count(outcomes, "created"), count(outcomes, "username-taken")]).toEqual([1, 3]);
      for (const storage of storages)
        await expect(storage.identity.users.findByLogin("one")).resolves.toBeDefined();
      await expect(sql("SELECT name FROM revisions WHERE name = 'catalogue'")).resolves.toHaveLength(1);
    } finally {
      await processes.stop();
      await Promise.all(storages.map((storage) => storage.close()));
    }
  });

  it("keep what was there", async () => {
    const { address } = await empty();
    const user = aUser();
    const before = await openStorage({ database: address });
    await before.identity.users.create(user, "hash", operator);
    await before.close();
    const after = await openStorage({ database: address });
    await expect(after.identity.users.find(user.id)).resolves.toEqual(user);
    await after.close();
  });

  it("refuse a database of a newer version with one sentence, and change nothing", async () => {
    const { address, sql } = await empty();
    await migrate({ database: address });
    await sql(setVersion(99));
    const refusal = {
      code: "newer",
      message: expect.stringMatching(/^The database is at schema 99, newer than/),
    };
    await expect(openStorage({ database: address })).rejects.toMatchObject(refusal);
    await expect(migrate({ database: address })).rejects.toMatchObject(refusal);
    await expect(sql("SELECT id FROM users")).resolves.toEqual([]);
  });

  it("leave nothing behind when a step fails", async () => {
    const { address, sql } = await empty();
    await sql("CREATE TABLE spent_codes (in_the_way INTEGER)");
    await expect(openStorage({ database: address })).rejects.toMatchObject({ code: "failed" });
    await expect(sql("SELECT id FROM users")).rejects.toThrow(/users/);
    await sql("DROP TABLE spent_codes");
    await expect(migrate({ database: address })).resolves.toEqual({ from: 0, to: newest });
  });

  it("make an audit log and nobody can change or shorten it", async () => {
    const { address, sql } = await empty();
    const storage = await openStorage({ database: address });
    await storage.identity.users.create(aUser(), undefined, operator);
    await storage.close();
    await expect(sql("UPDATE audit_events SET actor = 'nobody'")).rejects.toThrow("append-only");
    await expect(sql("DELETE FROM audit_events")).rejects.toThrow("append-only");
    await expect(sql("SELECT actor FROM audit_events")).resolves.toEqual([{ actor: "operator" }]);
  });
});
