import { describe, expect, it } from "vitest";
import { createAccounts } from "./accounts.ts";
import { createSignIn } from "./sign-in.ts";
import { createSignUp, type SignUpAttempt } from "./sign-up.ts";
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

const grace: SignUpAttempt = {
  username: "grace",
  email: "grace@example.com",
  name: "Grace Hopper",
  password: "a ship in port is safe",
  address: "192.0.2.1",
  device: undefined,
  requestId: "r-1",
};

function given(perHour = 10) {
  const people = peopleInMemory([{ user: aUser(), hash: "v1:correct horse battery" }]);
  const hasher = countingHasher();
  const [entropy, clock, failures] = [countingEntropy(), stillClock(), failuresInMemory()];
  const { users } = people;
  const parts = { users, failures, hasher, hashing: readableHashing, cipher: openCipher, entropy, clock };
  const accounts = createAccounts(parts);
  const signUp = createSignUp({ ...parts, accounts, signIn: createSignIn(parts), perHour });
  return { signUp, people, hasher, failures, clock };
}

describe("signing up", () => {
  it("makes the account of a plain person, whose email nobody has verified, and signs them in", async () => {
    const { signUp, people } = given();
    const tried = await signUp({ ...grace, email: " Grace@example.com " });
    const user = { username: "grace", email: "Grace@example.com", role: "user", emailVerified: false };
    expect(tried).toMatchObject({ outcome: "signed-in", isNew: true, epoch: 0, methods: ["pwd"], user });
    expect(people.rows.at(-1)).toMatchObject({ user, hash: `v1:${grace.password}` });
  });

  it("remembers the browser for this person", async () => {
    const { signUp } = given();
    const tried = await signUp(grace);
    if (tried.outcome !== "signed-in") throw new Error(tried.outcome);
    expect(tried.device).toMatch(/^gwdv_/);
  });

  it("tells all that is wrong at once, and neither hashes nor counts for it", async () => {
    const { signUp, hasher, failures } = given();
    const tried = await signUp({ ...grace, username: "g h", email: "grace", name: "", password: "short" });
    expect(tried).toMatchObject({
      outcome: "invalid",
      problems: [{ path: ["username"] }, { path: ["email"] }, { path: ["name"] }, { path: ["password"] }],
    });
    expect(hasher.worked.hashed).toBe(0);
    expect(failures.rows).toEqual([]);
  });

  it.each([
    ["username-taken", { username: "ADA" }],
    ["email-taken", { email: "Ada@Example.com" }],
  ])("is refused as %s, with nothing tried as a sign-in", async (outcome, changes) => {
    const { signUp, hasher, people } = given();
    expect(await signUp({ ...grace, ...changes })).toEqual({ outcome });
    expect(hasher.worked.verified).toBe(0);
    expect(people.rows).toHaveLength(1);
  });

  it("signs in whoever sends the same form twice, and makes one account", async () => {
    const { signUp, people } = given();
    const [first, second] = [await signUp(grace), await signUp(grace)];
    expect([first, second]).toMatchObject([{ isNew: true }, { outcome: "signed-in", isNew: false }]);
    expect(people.rows).toHaveLength(2);
  });

  it("counts a wrong password for both names of an account as a failed sign-in", async () => {
    const { signUp, failures } = given();
    const guess = { ...grace, username: "ada", email: "ada@example.com" };
    const tried = { outcome: "refused", reason: "wrong_password", userId: "user-ada" };
    expect(await signUp(guess)).toEqual({ outcome: "username-taken", tried });
    expect(failures.rows.some(({ key }) => key.includes('"pair"'))).toBe(true);
  });

  it("is slowed by network, before anything is hashed", async () => {
    const { signUp, hasher, clock } = given(2);
    for (const username of ["one", "two"])
      await signUp({ ...grace, username, email: `${username}@example.com` });
    expect(hasher.worked.hashed).toBe(2);
    const retryAt = clock() + 1_800_000;
    expect(await signUp(grace)).toEqual({ outcome: "throttled", retryAt });
    expect(hasher.worked.hashed).toBe(2);
    clock.set(retryAt);
    expect(await signUp(grace)).toMatchObject({ outcome: "signed-in" });
  });

  it("waits for hashes among strangers, with its network", async () => {
    const { signUp, hasher } = given();
    await signUp(grace);
    expect(hasher.worked.askedFor).toEqual([{ known: false, key: "192.0.2.1" }]);
  });

  it("is busy while the hasher is, and can be tried again", async () => {
    const { signUp, hasher } = given();
    hasher.overload(true);
    expect(await signUp(grace)).toEqual({ outcome: "busy" });
    hasher.overload(false);
    expect(await signUp(grace)).toMatchObject({ outcome: "signed-in" });
  });

  it("uses up what proves the address with the account, whose email is verified", async () => {
    const { signUp, people } = given();
    const proof = { kind: "email-link", id: "1", until: Number.MAX_SAFE_INTEGER };
    expect(await signUp({ ...grace, username: "ada" }, proof)).toEqual({ outcome: "username-taken" });
    expect(await signUp(grace, proof)).toMatchObject({ outcome: "signed-in" });
    expect(people.rows.at(-1)?.user.emailVerified).toBe(true);
    const other = { ...grace, username: "joan", email: "joan@example.com" };
    expect(await signUp(other, proof)).toEqual({ outcome: "spent" });
  });
});
