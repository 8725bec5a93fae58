import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { decodeText, readText } from "./text-file.ts";

const folder = mkdtempSync(join(tmpdir(), "grantway-text-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a text that an editor wrote", () => {
  it.each([
    ["UTF-8", Buffer.from("a\u00E9")],
    ["UTF-8 with a mark", Buffer.from("\uFEFFa\u00E9")],
    ["UTF-16, low byte first", Buffer.from("\uFEFFa\u00E9", "utf16le")],
    ["UTF-16, high byte first", Buffer.from("\uFEFFa\u00E9", "utf16le").swap16()],
  ])("is read in %s", (_, bytes) => {
    expect(decodeText(bytes)).toBe("a\u00E9");
  });

  it("is none when it is in an older encoding", () => {
    expect(decodeText(Buffer.from([0x61, 0xe9]))).toBeUndefined();
  });
});

describe("a file that cannot be read", () => {
  it("is one that is larger than anybody means, and a device that never ends", () => {
    const file = join(folder, "large");
    writeFileSync(file, "x".repeat(10 * 1024 * 1024));
    expect(readText(file)).toHaveLength(10 * 1024 * 1024);
    writeFileSync(file, "x", { flag: "a" });
    expect(() => readText(file)).toThrow(`The file ${file} is larger than 10 MiB.`);
    const endless = process.platform === "win32" ? file : "/dev/zero";
    expect(() => readText(endless)).toThrow("is larger than 10 MiB.");
  });

  it.each([
    ["is a folder", ".", "cannot be read: it is a folder."],
    ["is not there", "nothing", "cannot be read: it does not exist."],
    ["is no text", "bytes", "is no text in UTF-8."],
  ])("says so when it %s", (_, name, words) => {
    writeFileSync(join(folder, "bytes"), Buffer.from([0xff, 0x00, 0xff]));
    expect(() => readText(join(folder, name))).toThrow(words);
  });
});
