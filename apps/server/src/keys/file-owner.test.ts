import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { refuseOthers, refuseOthersDatabase } from "./file-owner.ts";

const folder = mkdtempSync(join(tmpdir(), "grantway-owner-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a file that holds everything", () => {
  it.each([
    ["one's own", 1000, 0o600, 1000],
    ["one's own, of a volume's group", 1000, 0o660, 1000],
    ["mounted for a group by the system", 0, 0o440, 1000],
  ])("is taken when it is %s", (_, uid, mode, me) => {
    expect(() => refuseOthers("It", { uid, mode }, me)).not.toThrow();
  });

  it.each([
    ["another's", 1001, 0o600, 1000, "belongs to another user (1001, and this is 1000)"],
    ["another's, for the administrator too", 1001, 0o600, 0, "belongs to another user (1001, and this is 0)"],
    ["for every user to read", 1000, 0o604, 1000, "run chmod 600"],
    ["for every user to read, by the system", 0, 0o444, 1000, "run chmod 600"],
    ["for every user to write", 1000, 0o602, 1000, "run chmod 600"],
  ])("is refused when it is %s", (_, uid, mode, me, words) => {
    expect(() => refuseOthers("It", { uid, mode }, me)).toThrow(words);
  });

  it("is the log beside a database too, and a database elsewhere is none", () => {
    const database = join(folder, "db.sqlite");
    for (const file of [database, `${database}-wal`]) writeFileSync(file, "", { mode: 0o600 });
    expect(() => refuseOthersDatabase(database)).not.toThrow();
    chmodSync(`${database}-wal`, 0o644);
    expect(() => refuseOthersDatabase(database)).toThrow(/db\.sqlite-wal can be read or changed/);
    expect(() => refuseOthersDatabase("postgres://db/x")).not.toThrow();
  });
});
