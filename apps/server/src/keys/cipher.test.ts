import { createCipheriv } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCipher, createKeyDerivation } from "./cipher.ts";
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

  it("never seals one text the same way twice", () => {
    const seals = Array.from({ length: 2000 }, () => cipher.encrypt("same", "c"));
    expect(new Set(seals.map((sealed) => sealed.slice(0, 32))).size).toBe(2000);
  });

  it.each([
    [0x01, "XAES-256-GCM", "", "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271"],
    [
      0x03,
      "XAES-256-GCM",
      "c2sp.org/XAES-256-GCM",
      "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d",
    ],
  ])("derives as the test vectors of XAES-256-GCM say (key of %i)", (byte, plaintext, context, expected) => {
    const nonce = Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWX");
    const gcm = createCipheriv(
      "aes-256-gcm",
      createKeyDerivation(Buffer.alloc(32, byte))(nonce),
      nonce.subarray(12),
    );
    gcm.setAAD(Buffer.from(context));
    const sealed = Buffer.concat([gcm.update(plaintext, "utf8"), gcm.final(), gcm.getAuthTag()]);
    expect(sealed.toString("hex")).toBe(expected);
  });
});
