import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonText, printable, printableLines } from "./printable.ts";

/** Control characters of seven and eight bits, and those that change the writing direction. */
const evil = [
  "\u001B[2J",
  "\u001B]0;title\u0007",
  "\u001B]8;;https://evil.example\u001B\\link",
  "\u009B2J",
  "\u0090q",
  "\r",
  "\b",
  "\u007F",
  "\u0000",
  "\u202Egpj.exe",
  "\u2066",
  "\u200F",
  "\u061C",
  "\u2028",
  "\u2029",
  "\u0085",
  "\uD800",
];

// oxlint-disable-next-line no-control-regex -- control characters are what is searched for
const steers = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/;

describe("text of others", () => {
  it.each(evil)("steers nothing and is no new line: %j", (text) => {
    expect(printable(`a${text}\nb`)).not.toMatch(/\n/);
    expect(printable(`a${text}\nb`)).not.toMatch(steers);
    expect(printableLines(`a${text}\nb`)).not.toMatch(steers);
    expect(printableLines(`a${text}\nb`)).toMatch(/\nb$/);
  });

  it("is left as it is otherwise", () => {
    const text = "Zoë’s 👩‍🚀 — שלום, نعم, 日本語\tx";
    expect(printableLines(`${text}\r\n${text}`)).toBe(`${text}\n${text}`);
    expect(printable("Zoë’s 👩‍🚀 — שלום")).toBe("Zoë’s 👩‍🚀 — שלום");
  });

  it("means the same in JSON, and steers nothing there either", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...evil)),
        fc.boolean(),
        (text, lines) => {
          const json = jsonText({ [text]: [text] }, lines ? 2 : undefined);
          expect(JSON.parse(json)).toEqual({ [text]: [text] });
          expect(json).not.toMatch(steers);
        },
      ),
    );
  });
});
