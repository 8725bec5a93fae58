import { describe, expect, it } from "vitest";
import { createAccounts } from "./accounts.ts";
import { aUser } from "./testing/a-user.ts";
import { peopleInMemory } from "./testing/people-in-memory.ts";
import { countingEntropy, countingHasher } from "./testing/stand-ins.ts";

const by = { actor: "operator", at: 1000 };
const ada = { username: "ada", email: "ada@example.com", password: "correct horse" };

function given(existing: Parameters<typeof peopleInMemory>[0] = []) {
  const people = peopleInMemory(existing);
  const hasher = countingHasher();
  const accounts = createAccounts({ users: people.users, hasher, entropy: countingEntropy() });
  return { accounts, people, hasher };
}

describe("accounts", () => {
  it("are made with plain defaults", async () => {
    const { accounts, people } = given();
    const created = await accounts.create(ada, by);
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
    expect(people.rows).toMatchObject([{ user, hash: "v1:correct horse" }]);
  });

  it("may have no password yet", async () => {
    const { accounts, people } = given();
    await accounts.create({ ...ada, password: undefined }, by);
    expect(people.rows[0]?.hash).toBeUndefined();
  });

  it("are refused with every problem at once, and nothing is hashed for them", async () => {
    const { accounts, people, hasher } = given();
    const refused = await accounts.create({ username: "a b", email: "x", password: "short" }, by);
    expect(refused).toMatchObject({
      outcome: "invalid",
      problems: [{ path: ["username"] }, { path: ["email"] }, { path: ["password"] }],
    });
    expect(people.rows).toEqual([]);
    expect(hasher.worked.hashed).toBe(0);
  });

  it.each([
    ["username-taken", { username: "ADA" }],
    ["email-taken", { username: "lovelace" }],
  ])("are refused as %s", async (outcome, changes) => {
    expect(await given([{ user: aUser() }]).accounts.create({ ...ada, ...changes }, by)).toEqual({ outcome });
  });

  it("are not made while too much is being hashed", async () => {
    const { accounts, people, hasher } = given();
    hasher.overload(true);
    expect(await accounts.create(ada, by)).toEqual({ outcome: "busy" });
    expect(people.rows).toEqual([]);
  });

  it("begin with an administrator, once", async () => {
    const { accounts } = given();
    expect(await accounts.createFirst(ada, by)).toMatchObject({
      outcome: "created",
      user: { role: "admin" },
    });
    expect(await accounts.createFirst({ ...ada, username: "eve", email: "eve@example.com" }, by)).toEqual({
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
