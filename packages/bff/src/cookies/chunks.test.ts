import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkedSize, clearChunks, readChunks, setChunks, splitChunks } from "./chunks.ts";

const base64url = fc.string({ unit: fc.constantFrom("a", "z", "A", "0", "-", "_"), maxLength: 30_000 });

describe("a value in several cookies", () => {
  it("is whole again, and no cookie is larger than browsers keep (4096 bytes)", () => {
    fc.assert(
      fc.property(base64url, (value) => {
        const chunks = splitChunks("bff.acme", value);
        for (const [name, part] of chunks) expect(`__Host-${name}${part}`.length).toBeLessThanOrEqual(3900);
        expect(readChunks(new Map(chunks), "bff.acme")).toBe(value);
        expect(chunkedSize(chunks)).toBeGreaterThan(value.length);
      }),
      { numRuns: 50 },
    );
  });

  it("ignores one that is left over from a longer value", () => {
    const jar = new Map([...splitChunks("bff.a", "x".repeat(9000)), ...splitChunks("bff.a", "short")]);
    expect(readChunks(jar, "bff.a")).toBe("short");
  });

  it.each([
    ["a part is missing", "3abc"],
    ["it says that there are none", "0abc"],
    ["it does not say how many there are", "xabc"],
    ["it says that there are more than could be", "?abc"],
    ["it is empty", ""],
  ])("is not whole when %s", (_, first) => {
    expect(readChunks(new Map([["bff.a", first]]), "bff.a")).toBe("");
  });

  it("is absent without its first cookie", () => {
    expect(readChunks(new Map([["bff.a.1", "rest"]]), "bff.a")).toBeUndefined();
  });

  it("removes cookies of a longer one, and none of another provider whose name begins the same", () => {
    const jar = new Map([
      ...splitChunks("bff.a", "x".repeat(9000)),
      ["bff.ab", "1x"] as const,
      ["bff.a-b.1", "x"] as const,
    ]);
    const chunks = splitChunks("bff.a", "short");
    expect(setChunks(jar, "bff.a", { chunks, maxAge: 9 }).map((line) => line.split(";")[0])).toEqual([
      "__Host-bff.a=1short",
      "__Host-bff.a.1=",
      "__Host-bff.a.2=",
    ]);
    expect(clearChunks(jar, "bff.a")).toHaveLength(3);
  });
});
