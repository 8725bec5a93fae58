import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basic } from "../testing/world.ts";
import { readClientSecretBasic } from "./client-secret-basic.rfc6749.ts";

const decode = (text: string): string => Buffer.from(text, "base64").toString("utf8");

describe("client_secret_basic, RFC 6749 §2.3.1", () => {
  it("reads back any id and secret that were form-urlencoded", () => {
    const text = fc.string({ minLength: 1, unit: "grapheme" });
    fc.assert(
      fc.property(text, text, (clientId, secret) => {
        const expected = { method: "client_secret_basic", clientId, secret };
        expect(readClientSecretBasic(basic(clientId, secret), decode)).toEqual(expected);
      }),
    );
  });

  it("refuses what the decoder does not take", () => {
    expect(() => readClientSecretBasic("Basic AAAA", () => undefined)).toThrow("malformed");
  });
});
