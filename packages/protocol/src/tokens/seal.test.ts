import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { cipher } from "../testing/world.ts";
import { formatChecksum } from "./checksum.ts";
import { createSeal, type Codec } from "./seal.ts";

interface Note {
  readonly text: string;
}
const note: Codec<Note> = { encode: ({ text }) => [text], decode: ([text]) => ({ text: text as string }) };
const checksum = (text: string) => formatChecksum(cipher.crc32(text));
const seal = createSeal(cipher, "gwat_", note);

describe("sealed records", () => {
  it("open as what was sealed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(seal.open(seal.seal({ text }))).toEqual({ text });
      }),
    );
  });

  it("carry prefix, key id and checksum, so a secret scanner knows them", () => {
    const text = seal.seal({ text: "x" });
    expect(text).toMatch(/^gwat_k001[A-Za-z0-9_-]+[0-9A-Za-z]{6}$/);
    expect(checksum(text.slice(0, -6))).toBe(text.slice(-6));
  });

  it("do not open after any one character changed, even with the checksum made right", () => {
    const text = seal.seal({ text: "secret" });
    fc.assert(
      fc.property(
        fc.nat(text.length - 8),
        fc.constantFrom("A", "z", "0", "-", "_", "é", "="),
        (index, character) => {
          if (text.charAt(index) === character) return;
          const forged = text.slice(0, index) + character + text.slice(index + 1, -6);
          expect(seal.open(forged + text.slice(-6))).toBeUndefined();
          expect(seal.open(forged + checksum(forged))).toBeUndefined();
        },
      ),
    );
  });

  it("of one kind are not taken for another, because the prefix is authenticated", () => {
    const other = createSeal(cipher, "gwrt_", note);
    const renamed = `gwrt_${seal.seal({ text: "x" }).slice(5, -6)}`;
    expect(other.open(renamed + checksum(renamed))).toBeUndefined();
  });

  it("longer than the limit are not even looked at, and as long are", () => {
    const text = seal.seal({ text: "x" });
    expect(createSeal(cipher, "gwat_", note, text.length).open(text)).toEqual({ text: "x" });
    expect(createSeal(cipher, "gwat_", note, text.length - 1).open(text)).toBeUndefined();
  });

  it("of nothing but prefix, key and checksum are not decrypted", () => {
    const decrypt = vi.fn(() => '["x"]');
    const forgiving = createSeal({ ...cipher, decrypt }, "gwat_", note);
    const open = (body: string) => forgiving.open(`gwat_k001${body}${checksum(`gwat_k001${body}`)}`);
    expect(open("")).toBeUndefined();
    expect(decrypt).not.toHaveBeenCalled();
    expect(open("A")).toEqual({ text: "x" });
  });

  it("never throw on anything a request may carry", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(seal.open(`gwat_${text}`)).toBeUndefined();
      }),
    );
  });
});
