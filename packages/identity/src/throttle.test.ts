import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failuresInMemory } from "./testing/failures-in-memory.ts";
import { readableHashing } from "./testing/stand-ins.ts";
import { createThrottle, failureWindow } from "./throttle.ts";
import type { Attempt } from "./throttle.ts";

const start = 1_800_000_000_000;
const second = 1000;
const minute = 60 * second;

function given() {
  const failures = failuresInMemory();
  return { failures, throttle: createThrottle({ failures, hashing: readableHashing }) };
}

const attempt = (changes: Partial<Attempt> = {}): Attempt => ({
  login: "ada",
  userId: "user-ada",
  address: "192.0.2.1",
  knownDevice: undefined,
  ...changes,
});

/** Tries as fast as it is allowed to until `end`; answers when it was let through. */
async function guess(throttle: ReturnType<typeof given>["throttle"], as: Attempt, end: number) {
  const tries: number[] = [];
  for (let now = start; now < end;) {
    const wait = await throttle.waitUntil(as, now);
    if (wait === undefined) {
      await throttle.failed(as, now);
      tries.push(now);
    }
    now = wait ?? now;
  }
  return tries;
}

describe("throttling", () => {
  it("lets a person mistype four times, then doubles the wait up to 15 minutes", async () => {
    const { throttle } = given();
    const tries = await guess(throttle, attempt(), start + 120 * minute);
    const waits = tries.slice(1).map((at, index) => (at - (tries[index] ?? 0)) / second);
    expect(waits.slice(0, 8)).toEqual([0, 0, 0, 0, 1, 2, 4, 8]);
    expect(Math.max(...waits)).toBe(900);
  });

  it("forgets failures after a day", async () => {
    const { throttle } = given();
    for (let count = 0; count < 30; count += 1) await throttle.failed(attempt(), start);
    expect(await throttle.waitUntil(attempt(), start + 15 * minute - 1)).toBe(start + 15 * minute);
    expect(await throttle.waitUntil(attempt(), start + 15 * minute)).toBeUndefined();
    await throttle.failed(attempt(), start + failureWindow);
    expect(await throttle.waitUntil(attempt(), start + failureWindow)).toBeUndefined();
  });

  it("forgets a person's own failures when they sign in", async () => {
    const { throttle } = given();
    for (let count = 0; count < 9; count += 1) await throttle.failed(attempt(), start);
    await throttle.succeeded(attempt());
    expect(await throttle.waitUntil(attempt(), start)).toBeUndefined();
  });

  it("slows one network that tries many accounts, by at most a minute", async () => {
    const { throttle } = given();
    for (let count = 0; count < 120; count += 1)
      await throttle.failed(attempt({ login: `user${count}`, userId: undefined }), start);
    expect(await throttle.waitUntil(attempt({ login: "fresh", userId: undefined }), start)).toBe(
      start + minute,
    );
  });

  it("does not let an attacker wipe that count by signing in to an account of their own", async () => {
    const { throttle } = given();
    for (let count = 0; count < 120; count += 1)
      await throttle.failed(attempt({ login: `user${count}`, userId: undefined }), start);
    await throttle.succeeded(attempt({ login: "mallory", userId: "user-mallory" }));
    expect(await throttle.waitUntil(attempt({ login: "fresh", userId: undefined }), start)).toBe(
      start + minute,
    );
  });

  it.each([
    ["20 failures", 19, start + 30 * second],
    ["fewer", 18, undefined],
  ])(
    "takes the free attempts away while an account is attacked from many networks: after %s",
    async (_, others, until) => {
      const { throttle } = given();
      for (let host = 1; host <= others; host += 1)
        await throttle.failed(attempt({ address: `198.51.100.${host}` }), start);
      const fresh = attempt({ address: "203.0.113.9" });
      expect(await throttle.waitUntil(fresh, start)).toBeUndefined();
      await throttle.failed(fresh, start);
      expect(await throttle.waitUntil(fresh, start)).toBe(until);
    },
  );

  it("counts the addresses of one IPv6 network together", async () => {
    const { throttle } = given();
    for (let host = 1; host <= 9; host += 1)
      await throttle.failed(attempt({ address: `2001:db8::${host}` }), start);
    expect(await throttle.waitUntil(attempt({ address: "2001:db8::ffff" }), start)).toBeGreaterThan(start);
  });

  it("slows a known device by its own failures, from wherever", async () => {
    const { throttle } = given();
    const stolen = (address: string) => attempt({ knownDevice: "phone", address });
    for (let host = 1; host <= 9; host += 1) await throttle.failed(stolen(`198.51.100.${host}`), start);
    expect(await throttle.waitUntil(stolen("203.0.113.9"), start)).toBe(start + 16 * second);
  });

  it("counts for each person who signed in from a browser, and empties the count of nobody else", async () => {
    const { throttle } = given();
    const mine = attempt({ knownDevice: "shared" });
    const others = attempt({ knownDevice: "shared", login: "eve", userId: "user-eve" });
    for (let count = 0; count < 9; count += 1) await throttle.failed(mine, start);
    expect(await throttle.waitUntil(others, start)).toBeUndefined();
    await throttle.succeeded(others);
    expect(await throttle.waitUntil(mine, start)).toBe(start + 16 * second);
  });

  it.each([
    ["username and email address of one account", { login: "lovelace@example.com" }],
    [
      "names alike up to the @, be there such an account or not",
      { login: "ada@nowhere.example", userId: undefined },
    ],
  ])("counts %s together", async (_, other) => {
    const { throttle } = given();
    for (let count = 0; count < 9; count += 1)
      await throttle.failed(count % 2 === 0 ? attempt() : attempt(other), start);
    for (const as of [attempt(), attempt(other)])
      expect(await throttle.waitUntil(as, start)).toBe(start + 16 * second);
  });

  it("does not let somebody with a like name and an account of their own empty the count", async () => {
    const { throttle } = given();
    const mallory = attempt({ login: "ada@evil.example", userId: "user-mallory" });
    for (let count = 0; count < 9; count += 1) await throttle.failed(attempt(), start);
    await throttle.succeeded(mallory);
    expect(await throttle.waitUntil(attempt(), start)).toBe(start + 16 * second);
  });

  it("keeps neither names nor addresses in the open", async () => {
    const { failures, throttle } = given();
    await throttle.failed(attempt(), start);
    expect(failures.rows.map(({ key }) => key)).toEqual([
      'keyed(["pair","typed","ada","192.0.2.1"])',
      'keyed(["pair","user","user-ada","192.0.2.1"])',
      'keyed(["network","192.0.2.1"])',
      'keyed(["account","typed","ada"])',
      'keyed(["account","user","user-ada"])',
    ]);
  });

  it("lets one address make no more than 120 guesses a day at one account", async () => {
    const tries = await guess(given().throttle, attempt(), start + failureWindow);
    expect(tries.length).toBeGreaterThan(20);
    expect(tries.length).toBeLessThanOrEqual(120);
  });
});

describe("nobody can lock a person out", () => {
  const owner = { address: "203.0.113.7", device: "phone" };
  const strangers = fc.array(
    fc.record({
      login: fc.constantFrom("ada", "ada@example.com", "bob"),
      userId: fc.constantFrom("user-ada", "user-bob", undefined),
      address: fc.oneof(
        fc.ipV4().filter((address) => address !== owner.address),
        fc.ipV6().map((address) => address.replace(/^[^:]*/, "2001")),
      ),
      knownDevice: fc.constantFrom(undefined, "another"),
      after: fc.nat({ max: 10 * minute }),
    }),
    // Without the size, the library would rarely try more than ten.
    { maxLength: 200, size: "max" },
  );

  it("whatever strangers do elsewhere, the owner's first attempt from anywhere else goes through at once", async () => {
    await fc.assert(
      fc.asyncProperty(strangers, async (attack) => {
        const { throttle } = given();
        let now = start;
        for (const { after, ...stranger } of attack) await throttle.failed(stranger, (now += after));
        const mine = attempt({ address: owner.address });
        expect(await throttle.waitUntil(mine, now)).toBeUndefined();
      }),
    );
  });

  it("whatever strangers do, even from the owner's own address, a known device never waits", async () => {
    await fc.assert(
      fc.asyncProperty(strangers, fc.boolean(), async (attack, sameAddress) => {
        const { throttle } = given();
        let now = start;
        // Enough to slow every browser of that network that is not known.
        for (let count = 0; count < 120; count += 1)
          await throttle.failed(attempt({ address: owner.address }), now);
        for (const { after, ...stranger } of attack) {
          const address = sameAddress ? owner.address : stranger.address;
          await throttle.failed({ ...stranger, address }, (now += after));
        }
        const mine = attempt({ address: owner.address, knownDevice: owner.device });
        expect(await throttle.waitUntil(mine, now)).toBeUndefined();
      }),
    );
  });
});
