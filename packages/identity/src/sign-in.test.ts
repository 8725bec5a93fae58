import { describe, expect, it } from "vitest";
import type { User } from "./ports/users.ts";
import { createSignIn } from "./sign-in.ts";
import type { SignInAttempt, SignInOutcome } from "./sign-in.ts";
import { aUser } from "./testing/a-user.ts";
import { failuresInMemory } from "./testing/failures-in-memory.ts";
import { peopleInMemory } from "./testing/people-in-memory.ts";
import {
  countingEntropy,
  countingHasher,
  openCipher,
  readableHashing,
  stillClock,
} from "./testing/stand-ins.ts";

function given({ user = {}, hash = "v1:correct horse" }: { user?: Partial<User>; hash?: string } = {}) {
  const people = peopleInMemory([{ user: aUser(user), ...(hash === "" ? {} : { hash }) }]);
  const failures = failuresInMemory();
  const hasher = countingHasher();
  const clock = stillClock();
  const signIn = createSignIn({
    users: people.users,
    failures,
    hasher,
    clock,
    hashing: readableHashing,
    cipher: openCipher,
    entropy: countingEntropy(),
  });
  const attempt = (changes: Partial<SignInAttempt> = {}) =>
    signIn({ login: "ada", password: "correct horse", address: "192.0.2.1", device: undefined, ...changes });
  return { attempt, people, failures, hasher, clock };
}

/** What the person in the browser is told. */
function told(outcome: SignInOutcome) {
  return "retryAt" in outcome ? { outcome: outcome.outcome, retryAt: outcome.retryAt } : outcome.outcome;
}

describe("sign-in", () => {
  it.each(["ada", "ADA", " ada ", "ada@example.com", "Ada@Example.COM"])(
    "knows the person by %j",
    async (login) => {
      expect(await given().attempt({ login })).toMatchObject({
        outcome: "signed-in",
        user: { id: "user-ada" },
        methods: ["pwd"],
      });
    },
  );

  it("takes the same characters however they were composed", async () => {
    const { attempt } = given({ hash: "v1:caf\u00e9 creme" });
    expect(await attempt({ password: "cafe\u0301 creme" })).toMatchObject({ outcome: "signed-in" });
  });

  it.each([
    ["nobody's name", {}, { login: "eve" }, { reason: "unknown_user" }],
    ["a wrong password", {}, { password: "wrong horse" }, { reason: "wrong_password", userId: "user-ada" }],
    ["an account without a password", { hash: "" }, {}, { reason: "wrong_password", userId: "user-ada" }],
    [
      "a suspended account with the right password",
      { user: { status: "suspended" as const } },
      {},
      { reason: "suspended", userId: "user-ada" },
    ],
  ])(
    "refuses %s with the same work and the same count, and a reason for the log",
    async (_, world, changes, why) => {
      const { attempt, hasher, failures } = given(world);
      expect(await attempt(changes)).toEqual({ outcome: "refused", ...why });
      expect(hasher.worked).toMatchObject({ verified: 1, hashed: 0 });
      expect(failures.rows).toHaveLength(5);
    },
  );

  it("throttles a name nobody has just as one somebody has", async () => {
    const outcomes = await Promise.all(
      ["ada", "eve"].map(async (login) => {
        const { attempt } = given();
        const seen: unknown[] = [];
        for (let count = 0; count < 7; count += 1)
          seen.push(told(await attempt({ login, password: "wrong" })));
        return seen;
      }),
    );
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(outcomes[0]?.at(-1)).toEqual({ outcome: "throttled", retryAt: 1_800_000_001_000 });
  });

  it("checks nothing while it is throttled, not even the right password, and counts nothing", async () => {
    const { attempt, hasher, failures, clock } = given();
    for (let count = 0; count < 5; count += 1) await attempt({ password: "wrong" });
    const before = { verified: hasher.worked.verified, failures: failures.rows.length };
    expect(await attempt()).toMatchObject({ outcome: "throttled" });
    expect({ verified: hasher.worked.verified, failures: failures.rows.length }).toEqual(before);
    clock.advance(1000);
    expect(await attempt()).toMatchObject({ outcome: "signed-in" });
  });

  it("lets the owner in from a browser they used before, whatever strangers do from the same address", async () => {
    const { attempt } = given();
    const first = await attempt();
    const device = first.outcome === "signed-in" ? first.device : undefined;
    for (let count = 0; count < 40; count += 1) await attempt({ password: "wrong" });
    expect(await attempt()).toMatchObject({ outcome: "throttled" });
    expect(await attempt({ device })).toMatchObject({ outcome: "signed-in" });
  });

  it("does not take a device for known that another person signed in from", async () => {
    const { attempt, people } = given();
    people.add(aUser({ id: "user-eve", username: "eve", email: "eve@example.com" }), "v1:evil plan 1");
    const eve = await attempt({ login: "eve", password: "evil plan 1" });
    const device = eve.outcome === "signed-in" ? eve.device : undefined;
    for (let count = 0; count < 5; count += 1) await attempt({ password: "wrong", device });
    expect(await attempt({ device })).toMatchObject({ outcome: "throttled" });
  });

  it("slows guessing in a browser in which two people signed in, however often one of them signs in again", async () => {
    const { attempt, hasher, people } = given();
    const eve = { login: "eve", password: "evil plan 1" };
    people.add(aUser({ id: "user-eve", username: "eve", email: "eve@example.com" }), "v1:evil plan 1");
    const signedIn = async (as: Partial<SignInAttempt>) => {
      const outcome = await attempt(as);
      return outcome.outcome === "signed-in" ? outcome.device : undefined;
    };
    let device = await signedIn({});
    hasher.worked.verified = 0;
    for (let guess = 0; guess < 20; guess += 1) {
      device = await signedIn({ ...eve, device });
      await attempt({ password: "wrong", device });
    }
    expect(hasher.worked.verified - 20).toBe(5);
  });

  it("tells nothing about an account by name and email address in turn", async () => {
    const outcomes = await Promise.all(
      ["ada", "eve"].map(async (name) => {
        const { attempt } = given();
        const seen: unknown[] = [];
        for (let count = 0; count < 8; count += 1) {
          const login = count % 2 === 0 ? name : `${name}@example.com`;
          seen.push(told(await attempt({ login, password: "wrong" })));
        }
        return seen;
      }),
    );
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(outcomes[0]?.[5]).toMatchObject({ outcome: "throttled" });
  });

  it("judges attempts that arrive at once one after the other", async () => {
    const { attempt, hasher } = given();
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => attempt({ password: "wrong" })));
    expect(hasher.worked.verified).toBe(5);
    expect(outcomes.filter(({ outcome }) => outcome === "refused")).toHaveLength(5);
    expect(outcomes.filter(({ outcome }) => outcome === "busy")).toHaveLength(35);
  });

  it("lets a known device wait as this person, and everybody else as their network, whoever they name", async () => {
    const { attempt, hasher } = given();
    const first = await attempt();
    const device = first.outcome === "signed-in" ? first.device : undefined;
    await attempt({ device });
    await attempt({ login: "eve", device });
    const stranger = { known: false, key: "192.0.2.1" };
    expect(hasher.worked.askedFor).toEqual([stranger, { known: true, key: "user-ada" }, stranger]);
  });

  it("brings an old hash to today's parameters", async () => {
    const { attempt, people } = given({ hash: "v0:correct horse" });
    expect(await attempt()).toMatchObject({ outcome: "signed-in" });
    expect(people.rows[0]?.hash).toBe("v1:correct horse");
  });

  it("says when it is too busy, and counts no failure", async () => {
    const { attempt, hasher, failures } = given();
    hasher.overload(true);
    expect(await attempt()).toEqual({ outcome: "busy", userId: "user-ada" });
    expect(failures.rows).toEqual([]);
  });

  it.each([
    ["a password of 1025 bytes", { password: "é".repeat(513) }],
    ["a login of 321 characters", { login: "a".repeat(321) }],
  ])("refuses %s without any work", async (_, changes) => {
    const { attempt, hasher } = given();
    expect(await attempt(changes)).toEqual({ outcome: "refused", reason: "oversized" });
    expect(hasher.worked.verified).toBe(0);
  });

  it.each([
    ["a password of 1024 bytes", { password: "é".repeat(512) }],
    ["a login of 320 characters", { login: "a".repeat(320) }],
  ])("looks at %s, the longest there may be", async (_, changes) => {
    const { attempt, hasher } = given();
    expect(await attempt(changes)).toMatchObject({ outcome: "refused" });
    expect(hasher.worked.verified).toBe(1);
  });
});
