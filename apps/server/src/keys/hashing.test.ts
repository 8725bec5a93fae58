import { describe, expect, it } from "vitest";
import { createHashing } from "./hashing.ts";

const hashing = createHashing([{ id: "key1", bytes: Buffer.alloc(32, 1) }]);

describe("hashing", () => {
  it("digests as the example of RFC 7636 §B says", () => {
    expect(hashing.sha256("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).toBe(
      "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    );
  });

  it("reads text as UTF-8", () => {
    expect(hashing.sha256("é")).toBe("SplVfkAzw1Od4utlRyAXytX5VX96BiWgnxw_biumnEw");
  });

  it("keeps a keyed hash that matches its secret alone", () => {
    const kept = hashing.keyed("gwcs_one");
    expect(kept).toMatch(/^key1\./);
    expect(hashing.matches("gwcs_one", kept)).toBe(true);
    expect(hashing.matches("gwcs_two", kept)).toBe(false);
  });

  it("makes another keyed hash on another instance", () => {
    const other = createHashing([{ id: "key1", bytes: Buffer.alloc(32, 9) }]);
    expect(other.matches("gwcs_one", hashing.keyed("gwcs_one"))).toBe(false);
  });
});
