import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate, openStorage } from "./open-storage.ts";

describe("the database", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "grantway-storage-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is a file for SQLite when a path is given", async () => {
    const storage = await openStorage({ database: join(folder, "a file.db") });
    await expect(storage.ready()).resolves.toBeUndefined();
    await storage.close();
  });

  it.each(["postgres://127.0.0.1:1/x", "postgresql://127.0.0.1:1/x"])(
    "is PostgreSQL at %s",
    async (database) => {
      await expect(openStorage({ database })).rejects.toThrow(/^PostgreSQL cannot be reached/);
      await expect(migrate({ database })).rejects.toThrow(/^PostgreSQL cannot be reached/);
    },
  );

  it.each(["", ":memory:", "file:grantway.db", "mysql://localhost/grantway", "Postgres+ssl://x", "a\0b"])(
    "is never made from %j",
    async (database) => {
      const refusal = {
        code: "refused",
        message: "The database is either a postgres:// address or the path of a file for SQLite.",
      };
      await expect(openStorage({ database })).rejects.toMatchObject(refusal);
      await expect(migrate({ database })).rejects.toMatchObject(refusal);
    },
  );
});
