import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newUserCode, readUserCode, spacedUserCode } from "./user-code.rfc8628.ts";

const secret = () => randomBytes(32).toString("base64url");

describe("a user code, RFC 8628 §6.1", () => {
  it("is eight letters, without vowels and without those taken for one another", () => {
    for (let drawn = 0; drawn < 200; drawn += 1) {
      expect(newUserCode({ secret })).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/);
    }
  });

  it("draws each letter as often as any other", () => {
    const counts = new Map<string, number>();
    for (let drawn = 0; drawn < 5_000; drawn += 1) {
      for (const letter of newUserCode({ secret })) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    // 2,000 of each are due; ten standard deviations are 436.
    for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(436);
    expect(counts.size).toBe(20);
  });

  it("goes on drawing where a secret gives too few letters", () => {
    const given = ["_".repeat(43), `ABCD${"_".repeat(39)}`, `TUVW${"-".repeat(39)}`];
    expect(newUserCode({ secret: () => given.shift() ?? "" })).toHaveLength(8);
    expect(given).toEqual([]);
  });

  it("is read however it is spaced and written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(" ", "-", "–", ".", ""), { minLength: 9, maxLength: 9 }),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (between, upper) => {
          const code = newUserCode({ secret });
          const typed = Array.from(code).map(
            (letter, place) => between[place] + (upper[place] === true ? letter : letter.toLowerCase()),
          );
          expect(readUserCode(typed.join("") + between[8])).toBe(code);
        },
      ),
    );
    expect(readUserCode(spacedUserCode("WDJBMJHT"))).toBe("WDJBMJHT");
  });

  it.each(["", "WDJB-MJH", "WDJB-MJHTT", "WDJB-MJHA", "WDJB-MJH0", `WDJBMJHT${" ".repeat(100)}`])(
    "is not %j",
    (typed) => {
      expect(readUserCode(typed)).toBeUndefined();
    },
  );
});
