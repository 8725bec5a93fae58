import { type CipherGCM, createCipheriv } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSiv } from "./siv.rfc5297.ts";

const text = fc.string({ unit: "binary", maxLength: 6000 });
const key = fc.uint8Array({ minLength: 64, maxLength: 64 });

describe("AES-SIV (RFC 5297)", () => {
  it("opens the vector of §A.1, a key of 128 bits and a text that is no whole block", () => {
    const siv = createSiv(
      Buffer.from("fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff", "hex"),
    );
    const context = Buffer.from("101112131415161718191a1b1c1d1e1f2021222324252627", "hex").toString();
    const sealed = Buffer.from("85632d07c6e8f37f950acd320a2ecc9340c02b9690c4dc04daef7f6afe5c", "hex");
    expect(siv.open(sealed, context)).toBe(Buffer.from("112233445566778899aabbccddee", "hex").toString());
    expect(siv.open(sealed, `${context}(`)).toBeUndefined();
  });

  it("seals any texts in any contexts, one after the other, as OpenSSL does", () => {
    fc.assert(
      fc.property(key, fc.array(fc.tuple(text, fc.string()), { maxLength: 8 }), (bytes, messages) => {
        const siv = createSiv(bytes);
        for (const [plaintext, context] of messages) {
          expect(siv.seal(plaintext, context).toString("hex")).toBe(openssl(bytes, plaintext, context));
        }
      }),
    );
  });

  it.each(Array.from({ length: 50 }, (_, length) => length))(
    "seals and opens a text of %i bytes",
    (length) => {
      const bytes = Buffer.alloc(64, 7);
      const siv = createSiv(bytes);
      const sealed = Buffer.from(siv.seal("x".repeat(length), "c"));
      expect(sealed.toString("hex")).toBe(openssl(bytes, "x".repeat(length), "c"));
      expect(siv.open(sealed, "c")).toBe("x".repeat(length));
    },
  );

  it("goes on as before after a text it refused and after one longer than any before", () => {
    const siv = createSiv(Buffer.alloc(64, 7));
    const sealed = Buffer.from(siv.seal("kept", "c"));
    expect(siv.open(Buffer.alloc(40), "c")).toBeUndefined();
    expect(siv.open(Buffer.from(siv.seal("y".repeat(50_000), "c")), "c")).toBe("y".repeat(50_000));
    expect(siv.open(sealed, "c")).toBe("kept");
    expect(siv.seal("kept", "c").equals(sealed)).toBe(true);
  });

  it("opens nothing shorter than a vector, and nothing of which one bit was turned", () => {
    const siv = createSiv(Buffer.alloc(64, 7));
    const sealed = Buffer.from(siv.seal("a text of more than one block", "c"));
    for (let length = 0; length < sealed.length; length += 1) {
      expect(siv.open(sealed.subarray(0, length), "c")).toBeUndefined();
    }
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const turned = Buffer.from(sealed);
      turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(siv.open(turned, "c")).toBeUndefined();
    }
  });
});

/** What OpenSSL makes of it: an independent reading of the same RFC. */
function openssl(key: Uint8Array, plaintext: string, context: string): string {
  const cipher = createCipheriv("aes-256-siv", key, null) as CipherGCM;
  cipher.setAAD(Buffer.from(context));
  const ciphertext = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), ciphertext]).toString("hex");
}
