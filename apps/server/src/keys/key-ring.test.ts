import { describe, expect, it } from "vitest";
import { deriveKey, formatKeyRing, parseKeyRing } from "./key-ring.ts";
import type { KeyRing } from "./key-ring.ts";

const ring: KeyRing = [
  { id: "aaaa", bytes: Buffer.alloc(32, 1) },
  { id: "bbb2", bytes: Buffer.alloc(32, 2) },
];
const one = `aaaa:${Buffer.alloc(32, 1).toString("base64url")}`;

describe("the key ring", () => {
  it("is read as it was written, the current key first", () => {
    expect(parseKeyRing(`${formatKeyRing(ring)}\n`, "it")).toEqual(ring);
  });

  it.each([
    ["nothing", ""],
    ["no id", Buffer.alloc(32).toString("base64url")],
    ["a short key", `aaaa:${Buffer.alloc(31).toString("base64url")}`],
    ["a long key", `aaaa:${Buffer.alloc(33).toString("base64url")}`],
    ["a long id", `aaaaa:${Buffer.alloc(32).toString("base64url")}`],
    ["a capital in the id", `Aaaa:${Buffer.alloc(32).toString("base64url")}`],
    ["base64 that is not base64url", `aaaa:${"+".repeat(43)}`],
    ["a good key and a bad one", `${one},x`],
    ["two keys alike", `${one},${one}`],
  ])("refuses %s in one sentence that holds no key", (_, text) => {
    const attempt = () => parseKeyRing(text, "GRANTWAY_INSTANCE_KEY");
    expect(attempt).toThrow(/^GRANTWAY_INSTANCE_KEY is malformed: [^\n]+\.$/);
    expect(attempt).not.toThrow(/[\w-]{43}|\+{43}/);
  });

  it("derives a key of its own for every purpose and every key", () => {
    const derived = ring.flatMap((key) =>
      (["siv", "hashing", "csrf"] as const).map((purpose) =>
        Buffer.from(deriveKey(key, purpose)).toString("hex"),
      ),
    );
    expect(new Set(derived).size).toBe(6);
    expect(derived.every((hex) => hex.length === 64)).toBe(true);
  });
});
