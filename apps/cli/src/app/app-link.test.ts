import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { linkFile, readLink, writeLink } from "./app-link.ts";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "grantway-link-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

it("a folder says which app it is about, and keeps its own", () => {
  const here = folder();
  expect(readLink(here)).toBeUndefined();
  const link = { server: "https://id.example", app: "reports" };
  expect(writeLink(link, here)).toBe(true);
  expect(writeLink({ ...link, app: "another" }, here)).toBe(false);
  expect(readLink(here)).toEqual(link);
});

it("is read as other editors write it: a byte order mark, UTF-16", () => {
  const link = { server: "https://id.example", app: "reports" };
  const text = `\u{feff}${JSON.stringify(link)}\r\n`;
  for (const encoding of ["utf8", "utf16le"] as const) {
    const here = folder();
    writeFileSync(join(here, linkFile), text, encoding);
    expect(readLink(here)).toEqual(link);
  }
});

it.each(["", "[]", "null", '{"server":"https://id.example"}', '{"server":1,"app":"a"}'])(
  "%j says no app, which is told instead of guessed",
  (text) => {
    const here = folder();
    writeFileSync(join(here, linkFile), text);
    expect(() => readLink(here)).toThrow(`${linkFile} says no app`);
  },
);
