import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

const utf16 = (text: string) => Buffer.from(`\u{feff}${text}`, "utf16le");

describe("the text of a body", () => {
  it.each<readonly [string, Buffer, string | null, string]>([
    ["UTF-8", Buffer.from("Jörg"), "application/json", "Jörg"],
    ["UTF-8 without a media type", Buffer.from("Jörg"), null, "Jörg"],
    [
      "UTF-8 that is called something else",
      Buffer.from("Jörg"),
      "application/json;charset=ISO-8859-1",
      "Jörg",
    ],
    ["UTF-8 with a mark", Buffer.from("\u{feff}{}"), "application/json", "{}"],
    ["Latin-1", Buffer.from("Jörg", "latin1"), "application/json;charset=ISO-8859-1", "Jörg"],
    ["Latin-1 with a quoted name", Buffer.from("Jörg", "latin1"), 'text/json; Charset="iso-8859-1"', "Jörg"],
    ["Latin-1 that is not called so", Buffer.from("Jörg", "latin1"), "application/json", "J\u{fffd}rg"],
    ["a charset nobody knows", Buffer.from("Jörg", "latin1"), "text/plain;charset=x-none", "J\u{fffd}rg"],
    ["UTF-16", utf16('{"a":"ö"}'), "application/json", '{"a":"ö"}'],
    ["UTF-16 of the other byte order", utf16("{}").swap16(), "application/json;charset=utf-16", "{}"],
    ["a zero byte behind it", Buffer.from("{}\0"), "application/json", "{}"],
    ["nothing", Buffer.alloc(0), "application/json", ""],
  ])("is read: %s", (_, bytes, mediaType, text) => {
    expect(decodeText(bytes, mediaType)).toBe(text);
  });
});
