import { describe, expect, it } from "vitest";
import { createFetchPace, type FetchPace } from "./fetch-pace.ts";

const minute = 60_000;

/** How many of `tries` may begin, each at an end at once. */
function beginning(
  pace: FetchPace,
  tries: number,
  about: (n: number) => { readonly host: string; readonly network: string },
  now = 0,
): number {
  let begun = 0;
  for (let n = 0; n < tries; n += 1) {
    if (!pace.begin(about(n), now)) continue;
    begun += 1;
    pace.done();
  }
  return begun;
}

describe("the pace of fetches that strangers cause", () => {
  it("spares a host, whoever asks for it", () => {
    const pace = createFetchPace();
    expect(beginning(pace, 100, (n) => ({ host: "one.example", network: String(n) }))).toBe(20);
    expect(beginning(pace, 1, () => ({ host: "two.example", network: "n" }))).toBe(1);
  });

  it("lets no network take what is there for all", () => {
    const pace = createFetchPace();
    expect(beginning(pace, 100, (n) => ({ host: String(n), network: "192.0.2.0" }))).toBe(20);
    expect(beginning(pace, 1, () => ({ host: "x", network: "198.51.100.0" }))).toBe(1);
  });

  it("is bounded for the world, and goes on a minute later", () => {
    const pace = createFetchPace();
    const anybody = (n: number) => ({ host: String(n), network: String(n) });
    expect(beginning(pace, 1_000, anybody)).toBe(300);
    expect(beginning(pace, 1, anybody, minute - 1)).toBe(0);
    expect(beginning(pace, 1, anybody, minute)).toBe(1);
  });

  it("goes on where the clock is set back", () => {
    const pace = createFetchPace();
    const one = () => ({ host: "one.example", network: "n" });
    expect(beginning(pace, 100, one, minute)).toBe(20);
    expect(beginning(pace, 100, one, minute - 1)).toBe(20);
  });

  it("keeps few waiting at the same time", () => {
    const pace = createFetchPace();
    const begun = Array.from({ length: 100 }, (_, n) =>
      pace.begin({ host: String(n), network: String(n) }, 0),
    );
    expect(begun.filter(Boolean)).toHaveLength(32);
    pace.done();
    expect(pace.begin({ host: "h", network: "n" }, 0)).toBe(true);
  });
});
