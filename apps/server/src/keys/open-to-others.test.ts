import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openToOthers } from "./open-to-others.ts";

const root = mkdtempSync(join(tmpdir(), "grantway-open-"));
afterAll(() => rmSync(root, { recursive: true }));

const file = join(root, "grantway.json");
writeFileSync(file, "{}");
const dataFolder = join(root, "data");
const elsewhere = join(root, "elsewhere");
for (const folder of [dataFolder, elsewhere]) mkdirSync(folder);

const none = { fileWithSecret: undefined, instanceKey: "k001:A", database: "postgres://db/x", dataFolder };

describe("what every user reaches is told at start", () => {
  it.each([0o644, 0o602])("of a configuration file with a secret, mode %o", (mode) => {
    chmodSync(file, mode);
    expect(openToOthers({ ...none, fileWithSecret: file })).toEqual([
      `the configuration file ${file} holds a secret, and every user can read or change it: run chmod o-rw on it`,
    ]);
    expect(openToOthers(none)).toEqual([]);
  });

  it.each([0o777, 0o1777, 0o702])("of the folders of the key and of the database, mode %o", (mode) => {
    for (const folder of [dataFolder, elsewhere]) chmodSync(folder, mode);
    const sentence = (folder: string) =>
      `every user can put files of their own into the folder ${folder}: run chmod o-w on it`;
    const inside = { ...none, instanceKey: undefined, database: join(dataFolder, "grantway.sqlite") };
    expect(openToOthers(inside)).toEqual([sentence(dataFolder)]);
    expect(openToOthers({ ...none, database: join(elsewhere, "db.sqlite") })).toEqual([sentence(elsewhere)]);
    expect(openToOthers(none)).toEqual([]);
  });

  it("and nothing of what a group reaches, or of what is not there", () => {
    chmodSync(file, 0o660);
    chmodSync(dataFolder, 0o2775);
    const closed = {
      fileWithSecret: file,
      instanceKey: undefined,
      database: join(dataFolder, "x"),
      dataFolder,
    };
    expect(openToOthers(closed)).toEqual([]);
    expect(openToOthers({ ...closed, fileWithSecret: join(root, "gone") })).toEqual([]);
  });
});
