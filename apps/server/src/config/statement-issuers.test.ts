import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readStatementIssuers } from "./statement-issuers.ts";

const folder = mkdtempSync(join(tmpdir(), "grantway-statements-"));
function file(text: string): string {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, text);
  return path;
}

describe("issuers of software statements", () => {
  it("have keys at an https address, or in a file", () => {
    const keys = [{ kty: "EC", kid: "a" }];
    const path = file(JSON.stringify({ keys }));
    expect(readStatementIssuers(["https://one.example https://one.example/jwks", `two   ${path}`])).toEqual([
      { issuer: "https://one.example", keys: { uri: "https://one.example/jwks" } },
      { issuer: "two", keys: { keys } },
    ]);
  });

  it("are refused all at once where their keys cannot be had", () => {
    const wrong = ["a http://a.example/jwks", `b ${file("{}")}`, `c ${file("no JSON")}`, "d /nowhere.json"];
    expect(() => readStatementIssuers(wrong)).toThrow(
      /keys of a must be at an https address[\s\S]*keys of b are no JWK Set[\s\S]*keys of c are no JSON[\s\S]*keys of d cannot be read/,
    );
  });
});
