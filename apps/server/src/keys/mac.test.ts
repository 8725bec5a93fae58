import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InstanceKey } from "./key-ring.ts";
import { createMac } from "./mac.ts";

const older: InstanceKey = { id: "old1", bytes: Buffer.alloc(32, 1) };
const newer: InstanceKey = { id: "new1", bytes: Buffer.alloc(32, 2) };
const mac = createMac([newer, older], "csrf");

describe("keyed digests", () => {
  it("match their own text and no other", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        expect(mac.matches(text, mac.of(text))).toBe(true);
        expect(mac.matches(other, mac.of(text))).toBe(other === text);
      }),
    );
  });

  it("name the current key, and still match under an older one", () => {
    expect(mac.of("x")).toMatch(/^new1\.[\w-]{43}$/);
    expect(mac.matches("x", createMac([older], "csrf").of("x"))).toBe(true);
  });

  it("match nothing made under an unknown key or for another purpose", () => {
    expect(createMac([newer], "csrf").matches("x", createMac([older], "csrf").of("x"))).toBe(false);
    expect(mac.matches("x", createMac([newer], "hashing").of("x"))).toBe(false);
  });

  it.each(["", "new1", "new1.", "new1.é", "none.AAAA", "\0"])("do not match %j and do not throw", (text) => {
    expect(mac.matches("x", text)).toBe(false);
  });
});
