import { describe, expect, it } from "vitest";
import { createAccounts } from "./accounts.ts";
import { aUser, countingEntropy, countingHasher, stillClock, usersInMemory } from "./testing/in-memory.ts";

const ada = { username: "ada", email: "ada@example.com", password: "correct horse" };

function given(existing: Parameters<typeof usersInMemory>[0] = []) {
  const users = usersInMemory(existing);
  const hasher = countingHasher();
  const accounts = createAccounts({ users, hasher, entropy: countingEntropy(), clock: stillClock(1000) });
  return { accounts, users, hasher };
}

describe("accounts", () => {
  it("are made with plain defaults", async () => {
    const { accounts, users } = given();
    const created = await accounts.create(ada);
    const user = {
      id: "id-000001",
      username: "ada",
      email: "ada@example.com",
      emailVerified: false,
      name: "ada",
      role: "user",
      groups: [],
      status: "active",
      createdAt: 1000,
      updatedAt: 1000,
    };
    expect(created).toEqual({ outcome: "created", user });
    expect(users.rows).toEqual([{ user, hash: "v1:correct horse" }]);
  });

  it("may have no password yet", async () => {
    const { accounts, users } = given();
    await accounts.create({ ...ada, password: undefined });
    expect(users.rows[0]?.hash).toBeUndefined();
  });

  it("are refused with every problem at once, and nothing is hashed for them", async () => {
    const { accounts, users, hasher } = given();
    const refused = await accounts.create({ username: "a b", email: "x", password: "short" });
    expect(refused).toMatchObject({
      outcome: "invalid",
      problems: [{ field: "username" }, { field: "email" }, { field: "password" }],
    });
    expect(users.rows).toEqual([]);
    expect(hasher.worked.hashed).toBe(0);
  });

  it.each([
    ["username-taken", { username: "ADA" }],
    ["email-taken", { username: "lovelace" }],
  ])("are refused as %s", async (outcome, changes) => {
    expect(await given([{ user: aUser() }]).accounts.create({ ...ada, ...changes })).toEqual({ outcome });
  });

  it("are not made while too much is being hashed", async () => {
    const { accounts, users, hasher } = given();
    hasher.overload(true);
    expect(await accounts.create(ada)).toEqual({ outcome: "busy" });
    expect(users.rows).toEqual([]);
  });

  it("begin with an administrator, once", async () => {
    const { accounts } = given();
    expect(await accounts.createFirst(ada)).toMatchObject({ outcome: "created", user: { role: "admin" } });
    expect(await accounts.createFirst({ ...ada, username: "eve", email: "eve@example.com" })).toEqual({
      outcome: "not-first",
    });
  });

  it("hash a new password by the same rules", async () => {
    const { accounts } = given();
    expect(await accounts.preparePassword("caf\u0065\u0301 creme", ada)).toEqual({
      outcome: "hashed",
      hash: "v1:caf\u00e9 creme",
    });
    expect(await accounts.preparePassword("short", ada)).toMatchObject({ outcome: "invalid" });
  });
});
