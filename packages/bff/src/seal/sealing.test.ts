import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aKey } from "../testing/a-key.ts";
import { createSealing } from "./sealing.ts";

const other = "x".repeat(3) + aKey;

describe("sealing", () => {
  it("opens what it sealed, whatever it is", () => {
    const seal = createSealing([aKey])("one");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(seal.open(seal.seal(text))).toEqual({ text });
      }),
    );
  });

  it("never writes the same twice, and only characters that a cookie may hold", () => {
    const seal = createSealing([aKey])("one");
    const [first, second] = [seal.seal("text"), seal.seal("text")];
    expect(first).not.toBe(second);
    expect(first).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it("opens nothing that was sealed for another purpose", () => {
    const sealFor = createSealing([aKey]);
    expect(sealFor("other").open(sealFor("one").seal("text"))).toEqual({ refused: "damaged" });
  });

  it("opens with a retired key, and seals with the first", () => {
    const old = createSealing([aKey])("one");
    const both = createSealing([other, aKey])("one");
    expect(both.open(old.seal("text"))).toEqual({ text: "text" });
    expect(old.open(both.seal("text"))).toEqual({ refused: "unknown key" });
  });

  it("refuses what was changed or cut short at any place, without throwing", () => {
    const seal = createSealing([aKey])("one");
    const sealed = seal.seal("a text of some length");
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom("A", "z", "_", "é", ""), (at, letter) => {
        const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1);
        // The last character holds bits that no byte needs.
        fc.pre(changed !== sealed && at < sealed.length - 1);
        expect(seal.open(changed)).toHaveProperty("refused");
        expect(seal.open(sealed.slice(0, at))).toHaveProperty("refused");
      }),
    );
  });

  it("refuses anything else", () => {
    const seal = createSealing([aKey])("one");
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(seal.open(text)).toHaveProperty("refused");
        expect(seal.open(seal.seal("").slice(0, 4) + text)).toHaveProperty("refused");
      }),
    );
  });

  it("needs a key", () => {
    expect(() => createSealing([])).toThrow("at least one key");
  });
});
