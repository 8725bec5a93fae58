import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readAdministrator } from "./administrator.ts";

const folder = mkdtempSync(join(tmpdir(), "grantway-administrator-"));
afterAll(() => rmSync(folder, { recursive: true }));
const who = { username: "ada", email: "ada@example.com" };

describe("the administrator of the first start", () => {
  it("brings the password along", () => {
    expect(readAdministrator({ ...who, password: "p" }, folder)).toEqual({ ...who, password: "p" });
  });

  it("reads the first line of the file, spaces kept", () => {
    writeFileSync(join(folder, "password"), " correct horse \r\nsecond line\n");
    expect(readAdministrator({ ...who, passwordFile: "password" }, folder).password).toBe(" correct horse ");
  });

  it("reads past the mark an editor put before it", () => {
    writeFileSync(join(folder, "marked"), "\uFEFFcorrect horse\n");
    expect(readAdministrator({ ...who, passwordFile: "marked" }, folder).password).toBe("correct horse");
  });

  it.each([
    ["is a folder", ".", "is a folder"],
    ["is missing", "nothing", "cannot be read"],
    ["is empty", "empty", "is empty"],
  ])("refuses a file that %s", (_, passwordFile, words) => {
    writeFileSync(join(folder, "empty"), "\n");
    expect(() => readAdministrator({ ...who, passwordFile }, folder)).toThrow(words);
  });
});
