import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { ownDefinitions } from "./own-definitions.ts";

it("reads the files of a folder, and nothing that editors and systems leave beside them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "grantway-providers-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const acme = { id: "acme", name: "Acme", issuer: "https://id.acme.example" };
  writeFileSync(join(folder, "acme.json"), JSON.stringify(acme));
  symlinkSync("somebody@somewhere.1234", join(folder, ".#acme.json"));
  writeFileSync(join(folder, "._acme.json"), "\0\u0005\u0016\u0007");
  writeFileSync(join(folder, "acme.json~"), "{");
  expect(await ownDefinitions({ GRANTWAY_PROVIDERS: folder })).toEqual([acme]);
});
