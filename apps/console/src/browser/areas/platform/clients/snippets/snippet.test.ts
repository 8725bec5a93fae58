import { describe, expect, it } from "vitest";
import { quoted, shellQuoted } from "./snippet.ts";

describe("what a client is called, in code", () => {
  it("stays text, whatever is in it", () => {
    expect(quoted('a"; exit()')).toBe(String.raw`"a\"; exit()"`);
    expect(shellQuoted("https://id.example/a")).toBe("https://id.example/a");
    expect(shellQuoted("openid profile")).toBe("'openid profile'");
    expect(shellQuoted("a'; rm -rf $HOME")).toBe(String.raw`'a'\''; rm -rf $HOME'`);
  });
});
