import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCipher } from "./cipher.ts";
import type { InstanceKey } from "./key-ring.ts";

const older: InstanceKey = { id: "old1", bytes: Buffer.alloc(32, 1) };
const newer: InstanceKey = { id: "new1", bytes: Buffer.alloc(32, 2) };
const cipher = createCipher([newer, older]);
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

describe("the cipher", () => {
  it("opens what it sealed, whatever the text and its context", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 6000 }), fc.string(), (text, context) => {
        expect(cipher.decrypt("new1", cipher.encrypt(text, context), context)).toBe(text);
      }),
    );
  });

  it("opens nothing in which a single character was altered", () => {
    const sealed = cipher.encrypt("sub=ada", "gwat_");
    fc.assert(
      fc.property(
        fc.nat({ max: sealed.length - 1 }),
        fc.constantFrom(...alphabet.split(""), "=", "+", " ", "\0", "é"),
        (at, letter) => {
          fc.pre(sealed[at] !== letter);
          const altered = sealed.slice(0, at) + letter + sealed.slice(at + 1);
          expect(cipher.decrypt("new1", altered, "gwat_")).toBeUndefined();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("opens nothing that was cut, lengthened or made up", () => {
    const sealed = cipher.encrypt("sub=ada", "gwat_");
    for (let length = 0; length < sealed.length; length += 1) {
      expect(cipher.decrypt("new1", sealed.slice(0, length), "gwat_")).toBeUndefined();
    }
    expect(cipher.decrypt("new1", `${sealed}A`, "gwat_")).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => cipher.decrypt("new1", text, "gwat_") === undefined));
  });

  it("opens nothing in another context or under another key", () => {
    const sealed = cipher.encrypt("sub=ada", "gwat_");
    expect(cipher.decrypt("new1", sealed, "gwrt_")).toBeUndefined();
    expect(cipher.decrypt("old1", sealed, "gwat_")).toBeUndefined();
    expect(cipher.decrypt("none", sealed, "gwat_")).toBeUndefined();
  });

  it("opens what an older key of the ring sealed, and seals with the current one", () => {
    const sealed = createCipher([older]).encrypt("kept", "c");
    expect(cipher.decrypt("old1", sealed, "c")).toBe("kept");
    expect(cipher.currentKeyId).toBe("new1");
    expect(createCipher([newer]).decrypt("new1", cipher.encrypt("fresh", "c"), "c")).toBe("fresh");
  });

  it("seals one text alike in one context, and otherwise in another", () => {
    expect(cipher.encrypt("same", "c")).toBe(cipher.encrypt("same", "c"));
    expect(cipher.encrypt("same", "c")).not.toBe(cipher.encrypt("same", "d"));
  });
});
