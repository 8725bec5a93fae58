import { describe, expect, it } from "vitest";
import { createAccounts } from "./accounts.ts";
import { createFirstAdministrator } from "./first-administrator.ts";
import {
  aUser,
  countingEntropy,
  countingHasher,
  readableHashing,
  stillClock,
  usersInMemory,
} from "./testing/in-memory.ts";

const ada = { username: "ada", email: "ada@example.com", password: "correct horse" };

function given(existing: Parameters<typeof usersInMemory>[0] = []) {
  const users = usersInMemory(existing);
  const entropy = countingEntropy();
  const accounts = createAccounts({ users, hasher: countingHasher(), entropy, clock: stillClock() });
  return { users, setUp: createFirstAdministrator({ users, accounts, hashing: readableHashing, entropy }) };
}

describe("the one-time set-up", () => {
  it("makes the first administrator, once", async () => {
    const { setUp } = given();
    const token = (await setUp.offer()) ?? "";
    expect(await setUp.accepts(token)).toBe(true);
    expect(await setUp.setUp(token, ada)).toMatchObject({ outcome: "created", user: { role: "admin" } });
    expect(await setUp.accepts(token)).toBe(false);
    expect(await setUp.setUp(token, ada)).toEqual({ outcome: "refused" });
  });

  it("is not offered once anybody has an account", async () => {
    expect(await given([{ user: aUser() }]).setUp.offer()).toBeUndefined();
  });

  it.each(["", "wrong", "sha256(", "undefined"])("refuses the token %j and makes nothing", async (token) => {
    const { setUp, users } = given();
    await setUp.offer();
    expect(await setUp.accepts(token)).toBe(false);
    expect(await setUp.setUp(token, ada)).toEqual({ outcome: "refused" });
    expect(users.rows).toEqual([]);
  });

  it("refuses everything before it was offered", async () => {
    expect(await given().setUp.setUp("", ada)).toEqual({ outcome: "refused" });
  });

  it("stays good after a typing mistake", async () => {
    const { setUp } = given();
    const token = (await setUp.offer()) ?? "";
    expect(await setUp.setUp(token, { ...ada, password: "short" })).toMatchObject({ outcome: "invalid" });
    expect(await setUp.setUp(token, ada)).toMatchObject({ outcome: "created" });
  });

  it("ends when somebody else was first", async () => {
    const { setUp, users } = given();
    const token = (await setUp.offer()) ?? "";
    users.rows.push({ user: aUser(), hash: undefined });
    expect(await setUp.accepts(token)).toBe(false);
    expect(await setUp.setUp(token, { ...ada, username: "eve" })).toEqual({ outcome: "not-first" });
  });

  it("ends with the next start", async () => {
    const { setUp } = given();
    const token = (await setUp.offer()) ?? "";
    await setUp.offer();
    expect(await setUp.accepts(token)).toBe(false);
  });
});
