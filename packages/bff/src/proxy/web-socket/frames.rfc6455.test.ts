import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeFrame, createFrameTracker } from "./frames.rfc6455.ts";

function frame(size: number, masked: boolean): Buffer {
  const bit = masked ? 0x80 : 0;
  const head =
    size < 126
      ? [0x82, bit | size]
      : size < 65_536
        ? [0x82, bit | 126, size >> 8, size & 255]
        : [0x82, bit | 127, 0, 0, 0, 0, 0, size >> 16, (size >> 8) & 255, size & 255];
  return Buffer.concat([Buffer.from(head), Buffer.alloc(masked ? 4 : 0), Buffer.alloc(size, 0x88)]);
}

describe("following frames, RFC 6455 §5.2", () => {
  it("knows where one ends, however it is cut up", () => {
    const sizes = fc.constantFrom(0, 1, 125, 126, 127, 300, 65_535, 65_536);
    const frames = fc.array(fc.record({ size: sizes, masked: fc.boolean() }), { minLength: 1, maxLength: 4 });
    // Before, in and behind the headers, which is where it matters.
    const cuts = fc.array(fc.record({ frame: fc.nat(4), offset: fc.integer({ min: -3, max: 16 }) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(frames, cuts, (made, places) => {
        const parts = made.map(({ size, masked }) => frame(size, masked));
        const all = Buffer.concat(parts);
        const ends = [0, ...parts.map((_, at) => Buffer.concat(parts.slice(0, at + 1)).length)];
        const positions = places.map(({ frame: at, offset }) => (ends[at] ?? 0) + offset);
        const stops = new Set([...positions.filter((at) => at > 0 && at < all.length), all.length]);
        const tracker = createFrameTracker();
        let from = 0;
        for (const to of [...stops].toSorted((a, b) => a - b)) {
          const next = ends.find((end) => end >= from && end <= to);
          expect(tracker.advance(all.subarray(from, to))).toBe(next === undefined ? undefined : next - from);
          expect(tracker.between).toBe(ends.includes(to));
          from = to;
        }
      }),
    );
  });
});

describe("a close frame, RFC 6455 §5.5.1", () => {
  it("holds its code and reason", () => {
    expect(closeFrame(1008, "signed out", { masked: false })).toEqual(
      Buffer.concat([Buffer.of(0x88, 12, 0x03, 0xf0), Buffer.from("signed out")]),
    );
  });

  it("is masked when it goes to a server", () => {
    const bytes = closeFrame(1001, "", { masked: true });
    expect([...bytes.subarray(0, 2)]).toEqual([0x88, 0x82]);
    const [a = 0, b = 0, , , c = 0, d = 0] = bytes.subarray(2);
    expect([a ^ c, b ^ d]).toEqual([0x03, 0xe9]);
  });
});
