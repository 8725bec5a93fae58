import { describe, expect, it } from "vitest";
import { createAskingRate, type AskingOrigin } from "./asking-rate.ts";
import { failuresInMemory } from "./testing/failures-in-memory.ts";
import { readableHashing } from "./testing/stand-ins.ts";

const start = 1_800_000_000_000;
const minute = 60_000;
const home: AskingOrigin = { address: "192.0.2.1", device: undefined };

function given(perHour = 6) {
  const failures = failuresInMemory();
  return {
    failures,
    rate: createAskingRate({ failures, hashing: readableHashing, what: "sign-up", perHour }),
  };
}

/** Asks so many times at once; answers how many were let through. */
async function ask(rate: ReturnType<typeof given>["rate"], from: AskingOrigin, times: number, now = start) {
  const waits = await Promise.all(Array.from({ length: times }, () => rate.take(from, now)));
  return waits.filter((wait) => wait === undefined).length;
}

describe("how many accounts are asked for", () => {
  it("is bounded for a network, also when all ask at once, and begins anew after an hour", async () => {
    const { rate } = given();
    expect(await ask(rate, home, 20)).toBe(6);
    expect(await ask(rate, home, 20, start + 60 * minute)).toBe(6);
  });

  it("is one more each so many minutes after that, so nobody is shut out for long", async () => {
    const { rate } = given();
    await ask(rate, home, 6);
    expect(await rate.take(home, start)).toBe(start + 10 * minute);
    expect(await ask(rate, home, 5, start + 10 * minute)).toBe(1);
    expect(await rate.take(home, start + 10 * minute)).toBe(start + 20 * minute);
  });

  it("is counted for another network apart, and for a whole /64 of IPv6 together", async () => {
    const { rate } = given();
    await ask(rate, home, 6);
    expect(await ask(rate, { ...home, address: "192.0.2.2" }, 6)).toBe(6);
    expect(await ask(rate, { ...home, address: "2001:db8::1" }, 6)).toBe(6);
    expect(await ask(rate, { ...home, address: "2001:db8::2" }, 1)).toBe(0);
  });

  it("is five for a browser that somebody signed in from before, which waits for nobody else", async () => {
    const { rate } = given();
    await ask(rate, home, 20);
    const known = { ...home, device: "device-1" };
    expect(await ask(rate, known, 20)).toBe(5);
    expect(await ask(rate, { ...known, device: "device-2" }, 1)).toBe(1);
  });

  it("tells whoever asks while too many are not judged yet to come again, and counts nothing", async () => {
    const { rate, failures } = given(1000);
    expect(await ask(rate, home, 100)).toBeLessThan(100);
    expect(failures.rows.length).toBeLessThan(100);
  });

  it("keeps addresses as keyed hashes alone", async () => {
    const { rate, failures } = given();
    await rate.take(home, start);
    expect(failures.rows.map(({ key }) => key)).toEqual(['keyed(["sign-up","network","192.0.2.1"])']);
  });
});
