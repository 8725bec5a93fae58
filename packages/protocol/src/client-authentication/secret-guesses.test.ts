import { describe, expect, it } from "vitest";
import { createSecretGuesses } from "./secret-guesses.ts";

const start = 1_800_000_000_000;
const hour = 3_600_000;
const from = (network: string) => () => network;

function given() {
  const guesses = createSecretGuesses();
  const fail = (times: number, network = "192.0.2.1", client = "acme", at = start) => {
    for (let count = 0; count < times; count += 1) guesses.failed(client, from(network), at);
  };
  const wait = (network = "192.0.2.1", client = "acme", at = start) => {
    const until = guesses.waitUntil(client, from(network), at);
    return until === undefined ? 0 : until - at;
  };
  return { guesses, fail, wait };
}

describe("guessing of client secrets, RFC 6749 §2.3.1", () => {
  it("is slowed after nine failures, by a wait that doubles up to a minute and ends on time", () => {
    const { fail, wait } = given();
    fail(9);
    expect(wait()).toBe(0);
    const waits = Array.from({ length: 9 }, () => {
      fail(1);
      return wait();
    });
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(wait("192.0.2.1", "acme", start + 59_999)).toBe(1);
    expect(wait("192.0.2.1", "acme", start + 60_000)).toBe(0);
  });

  it("makes nobody wait for a moment that a clock told before it was set back", () => {
    const { fail, wait } = given();
    fail(20);
    expect(wait("192.0.2.1", "acme", start - 1)).toBe(0);
    fail(1, "192.0.2.1", "acme", start - 1);
    expect(wait("192.0.2.1", "acme", start - 1)).toBe(60_000);
  });

  it("makes no other network and no other client wait", () => {
    const { fail, wait } = given();
    fail(99);
    expect([wait("192.0.2.2"), wait("192.0.2.1", "other")]).toEqual([0, 0]);
  });

  it("leaves no failure free while a client is attacked from many networks, and none but those waits", () => {
    const { fail, wait } = given();
    for (let host = 0; host < 99; host += 1) fail(1, `198.51.100.${host}`);
    expect(wait("198.51.100.0")).toBe(0);
    fail(1, "198.51.100.99");
    expect(wait("198.51.100.0")).toBe(30_000);
    expect(wait("203.0.113.1")).toBe(0);
    fail(1, "203.0.113.1");
    expect(wait("203.0.113.1")).toBe(30_000);
    fail(1, "203.0.113.1");
    expect(wait("203.0.113.1")).toBe(60_000);
  });

  it("is forgotten an hour after the last failure", () => {
    const { fail, wait } = given();
    fail(40);
    expect(wait("192.0.2.1", "acme", start + hour)).toBe(0);
    fail(9, "192.0.2.1", "acme", start + hour);
    expect(wait("192.0.2.1", "acme", start + hour)).toBe(0);
  });

  it("counts on until a millisecond before the hour, and anew from the hour on", () => {
    const { guesses, fail, wait } = given();
    const until = (at: number) => guesses.waitUntil("acme", from("192.0.2.1"), at);
    fail(9);
    fail(1, "192.0.2.1", "acme", start + hour - 1);
    expect(until(start + hour - 1)).toBe(start + hour - 1 + 1000);
    fail(9, "192.0.2.1", "acme", start + 2 * hour - 1);
    expect(wait("192.0.2.1", "acme", start + 2 * hour - 1)).toBe(0);
  });

  it("leaves failures free again once an attack is an hour old, and not a millisecond sooner", () => {
    for (const [age, waits] of [
      [hour - 1, 30_000],
      [hour, 0],
    ] as const) {
      const { fail, wait } = given();
      for (let host = 0; host < 100; host += 1) fail(1, `198.51.100.${host}`);
      // The newcomer's own failure keeps the attack alive, or is the first of a new count.
      fail(1, "203.0.113.1", "acme", start + age);
      expect(wait("203.0.113.1", "acme", start + age)).toBe(waits);
    }
  });

  it("asks for no network and keeps nothing of clients that never fail", () => {
    const { guesses, fail } = given();
    const network = () => {
      throw new Error("asked");
    };
    fail(1, "192.0.2.1", "other");
    expect(guesses.waitUntil("acme", network, start)).toBeUndefined();
  });

  it("keeps ten thousand pairs, and lets go of the one that failed the longest ago", () => {
    const { fail, wait } = given();
    fail(20, "first");
    fail(20, "second");
    for (let other = 0; other < 9_998; other += 1) fail(1, `other-${other}`);
    expect(wait("first")).toBeGreaterThan(0);
    fail(1, "first");
    fail(1, "one more");
    expect([wait("first") > 0, wait("second") > 0]).toEqual([true, false]);
  });
});
