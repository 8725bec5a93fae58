import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readKeySetFile } from "./read-key-set-file.ts";

const folder = mkdtempSync(join(tmpdir(), "grantway-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(text: string): string {
  const file = join(folder, "keys.json");
  writeFileSync(file, text);
  return file;
}

describe("the keys in a file", () => {
  const key = { kty: "EC", crv: "P-256", x: "x", y: "y" };

  it("are a JWK Set, or a JWK by itself, RFC 7517 §4 and §5", () => {
    expect(readKeySetFile(fileOf(JSON.stringify({ keys: [key], other: 1 })))).toEqual({ keys: [key] });
    expect(readKeySetFile(fileOf(JSON.stringify(key)))).toEqual({ keys: [key] });
  });

  it("are none where there is no file to be", () => {
    expect(readKeySetFile(false)).toBeNull();
  });

  it("are refused where a name stands twice, of which the last would count in silence", () => {
    expect(() => readKeySetFile(fileOf('{"keys":[],"keys":[]}'))).toThrow('names "keys" twice');
  });

  it.each(["", "[]", "null", "{}", '{"keys":{}}', '{"keys":[1]}'])("are refused as %j", (text) => {
    expect(() => readKeySetFile(fileOf(text))).toThrow("--jwks-file must hold a JWK Set");
  });
});
