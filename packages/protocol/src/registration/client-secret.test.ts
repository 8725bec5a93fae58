import { randomBytes, randomUUID } from "node:crypto";
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cipher, hashing } from "../testing/world.ts";
import { formatChecksum } from "../tokens/checksum.ts";
import { openClientSecret } from "./client-secret-seal.ts";
import {
  clientSecretProblems,
  makeClientSecret,
  newSecretProblems,
  type SecretHolder,
} from "./client-secret.ts";

const entropy = { id: () => randomUUID(), secret: () => randomBytes(32).toString("base64url") };
const sends: SecretHolder = { id: "acme", authenticationMethod: "client_secret_basic" };
const signs: SecretHolder = { id: "acme", authenticationMethod: "client_secret_jwt" };
const make = (given?: string, holder = sends) =>
  makeClientSecret({ entropy, hashing, crc32, cipher }, holder, given, 5);

describe("client secrets", () => {
  it("are generated with 256 bits and a checksum, and kept as a keyed hash", () => {
    const { plaintext, row } = make();
    expect(plaintext).toMatch(/^gwcs_[\w-]{43}[0-9A-Za-z]{6}$/);
    expect(formatChecksum(crc32(plaintext.slice(0, -6)))).toBe(plaintext.slice(-6));
    expect(hashing.matches(plaintext, row.hash)).toBe(true);
    expect(row).toEqual({ id: row.id, hash: row.hash, hint: plaintext.slice(0, 9), createdAt: 5 });
    expect(JSON.stringify(row)).not.toContain(plaintext.slice(9));
  });

  it("may come from elsewhere, and a short one shows nothing of itself", () => {
    const short = make("hunter2-hunter2");
    expect(hashing.matches("hunter2-hunter2", short.row.hash)).toBe(true);
    expect(short.row.hint).toBe("given");
    expect(make("k".repeat(32)).row.hint).toBe("kkkk");
  });

  it.each([
    "",
    "fifteen-letters",
    "0123456789abcdef".repeat(16) + "0",
    "tab\tinside-0123456",
    "ümlaut-secret-0123",
    "aaaaaaaaaaaaaaaaaaaaaaaa",
    "1234567123456712345671",
  ])("are refused as %j: guessable, or no text a header carries", (secret) => {
    expect(clientSecretProblems(secret, "client_secret_basic")[0]?.problem).toContain("16 to 256");
  });

  it.each(["sixteen-letters!", "0123456789abcdef".repeat(16), "1234567812345678"])(
    "are taken as %j",
    (secret) => {
      expect(clientSecretProblems(secret, "client_secret_basic")).toEqual([]);
    },
  );

  it("are kept sealed as well where the client signs with them, bound to client and secret (ADR 62)", () => {
    const { plaintext, row } = make(undefined, signs);
    expect(openClientSecret("acme", row, cipher)).toBe(plaintext);
    expect(openClientSecret("other", row, cipher)).toBeUndefined();
    expect(openClientSecret("acme", { ...row, id: "another" }, cipher)).toBeUndefined();
    expect(JSON.stringify(row)).not.toContain(plaintext.slice(9));
    expect(make().row).not.toHaveProperty("sealed");
  });

  it("need as many characters as the digest has octets where they sign, RFC 7518 §3.2", () => {
    const short = "made-elsewhere-0123";
    expect(newSecretProblems(sends, short, 0)).toEqual([]);
    expect(newSecretProblems(signs, short, 0)[0]?.problem).toContain("32 to 256");
    expect(newSecretProblems(signs, `${short}-and-thirteen`, 0)).toEqual([]);
  });
});
