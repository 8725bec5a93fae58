import { randomBytes, randomUUID } from "node:crypto";
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { hashing } from "../testing/world.ts";
import { formatChecksum } from "../tokens/checksum.ts";
import { clientSecretProblems, makeClientSecret } from "./client-secret.ts";

const entropy = { id: () => randomUUID(), secret: () => randomBytes(32).toString("base64url") };
const make = (given?: string) => makeClientSecret({ entropy, hashing, crc32 }, given, 5);

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
    expect(clientSecretProblems(secret)[0]?.problem).toContain("16 to 256");
  });

  it.each(["sixteen-letters!", "0123456789abcdef".repeat(16), "1234567812345678"])(
    "are taken as %j",
    (secret) => {
      expect(clientSecretProblems(secret)).toEqual([]);
    },
  );
});
