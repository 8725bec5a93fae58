import { describe, expect, it } from "vitest";
import { migrations } from "./all.ts";
import { pendingMigrations, readMigration } from "./migration.ts";

const three = [1, 2, 3].map((version) => ({ version, name: `step-${version}` }));

describe("the steps still to run", () => {
  it.each([
    [0, [1, 2, 3]],
    [2, [3]],
    [3, []],
  ])("at schema %i are %j", (version, pending) => {
    expect(pendingMigrations(three, version).map((step) => step.version)).toEqual(pending);
  });

  it("are refused to a database a newer version wrote", () => {
    expect(() => pendingMigrations(three, 4)).toThrow(
      "The database is at schema 4, newer than the 3 this version of Grantway knows",
    );
  });
});

describe("the steps there are", () => {
  it("are numbered without a gap and written for both databases", () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    for (const migration of migrations) {
      expect(readMigration(migration, "sqlite")).toContain(";");
      expect(readMigration(migration, "postgres")).toContain(";");
    }
  });

  it("make the same tables with the same columns in both", () => {
    const shape = (sql: string) =>
      [...sql.matchAll(/CREATE TABLE (\w+) \(\n([\s\S]*?)\n\)/g)].map(([, table, body = ""]) => [
        table,
        [...body.matchAll(/^ {2}([a-z]\w*) /gm)].map(([, column]) => column),
      ]);
    for (const migration of migrations) {
      expect(shape(readMigration(migration, "postgres"))).toEqual(shape(readMigration(migration, "sqlite")));
    }
  });
});
