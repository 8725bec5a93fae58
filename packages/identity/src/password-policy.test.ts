import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalisePassword, passwordProblems, utf8Length } from "./password-policy.ts";

const owner = { username: "ada.lovelace", email: "ada@example.com" };

describe("a new password, NIST SP 800-63B §3.1.1.2", () => {
  it.each([
    "correct horse",
    "zehn Worte",
    "пароль-длинный",
    "🙂🙃🙂🙃🙂😉🙃🙂🙃🙂",
    "a b c d e f",
    "x".repeat(8) + "yz",
    `a${"é".repeat(511)}c`,
  ])("may be %j", (password) => {
    expect(passwordProblems(password, owner)).toEqual([]);
  });

  it.each([
    ["nine characters", "123abc!?x", "at least 10 characters"],
    ["nine characters in many bytes", "🙂".repeat(9), "at least 10 characters"],
    ["1025 bytes", `ab${"é".repeat(511)}c`, "at most 1024 bytes"],
    ["a NUL", "correct\0horse", "NUL"],
    ["the username", "Ada.Lovelace", "the username or the email"],
    ["the email address", "ADA@example.com", "the username or the email"],
    ["one of the commonest", "Password123", "first anybody would guess"],
    ["two characters over and over", "abababababab", "first anybody would guess"],
  ])("must not be %s", (_, password, words) => {
    expect(passwordProblems(password, owner)[0]?.problem).toContain(words);
  });

  it("is one password however it was composed", () => {
    expect(normalisePassword("e\u0301")).toBe(normalisePassword("\u00e9"));
  });

  it.each([0x00, 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff])(
    "is measured in the bytes of UTF-8, RFC 3629 §3: U+%x",
    (point) => {
      const text = String.fromCodePoint(point);
      expect(utf8Length(text)).toBe(Buffer.byteLength(text, "utf8"));
    },
  );

  it("is measured in the bytes it will be hashed as", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text, "utf8"));
      }),
    );
  });
});
