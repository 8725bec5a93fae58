import { describe, expect, it } from "vitest";
import { createAccounts } from "./accounts.ts";
import { createFirstAdministrator } from "./first-administrator.ts";
import { aUser } from "./testing/a-user.ts";
import { peopleInMemory } from "./testing/people-in-memory.ts";
import { countingEntropy, countingHasher, readableHashing } from "./testing/stand-ins.ts";

const by = { requestId: "request-1", at: 1000 };
const ada = { username: "ada", email: "ada@example.com", password: "correct horse" };

function given(existing: Parameters<typeof peopleInMemory>[0] = []) {
  const people = peopleInMemory(existing);
  const { users } = people;
  const entropy = countingEntropy();
  const accounts = createAccounts({ users, hasher: countingHasher(), entropy });
  const setUp = createFirstAdministrator({ users, accounts, hashing: readableHashing, entropy });
  return { people, setUp };
}

describe("the one-time set-up", () => {
  it("makes the first administrator, once", async () => {
    const { setUp } = given();
    const token = (await setUp.offer()) ?? "";
    expect(await setUp.accepts(token)).toBe(true);
    expect(await setUp.setUp(token, ada, by)).toMatchObject({ outcome: "created", user: { role: "admin" } });
    expect(await setUp.accepts(token)).toBe(false);
    expect(await setUp.setUp(token, ada, by)).toEqual({ outcome: "refused" });
  });

  it("is not offered once anybody has an account", async () => {
    expect(await given([{ user: aUser() }]).setUp.offer()).toBeUndefined();
  });

  it.each(["", "wrong", "sha256(", "undefined"])("refuses the token %j and makes nothing", async (token) => {
    const { setUp, people } = given();
    await setUp.offer();
    expect(await setUp.accepts(token)).toBe(false);
    expect(await setUp.setUp(token, ada, by)).toEqual({ outcome: "refused" });
    expect(people.rows).toEqual([]);
  });

  it("refuses everything before it was offered", async () => {
    expect(await given().setUp.setUp("", ada, by)).toEqual({ outcome: "refused" });
  });

  it("stays good after a typing mistake", async () => {
    const { setUp } = given();
    const token = (await setUp.offer()) ?? "";
    expect(await setUp.setUp(token, { ...ada, password: "short" }, by)).toMatchObject({ outcome: "invalid" });
    expect(await setUp.setUp(token, ada, by)).toMatchObject({ outcome: "created" });
  });

  it("ends when somebody else was first", async () => {
    const { setUp, people } = given();
    const token = (await setUp.offer()) ?? "";
    people.add(aUser());
    expect(await setUp.accepts(token)).toBe(false);
    expect(await setUp.setUp(token, { ...ada, username: "eve" }, by)).toEqual({ outcome: "not-first" });
  });

  it("ends with the next start", async () => {
    const { setUp } = given();
    const token = (await setUp.offer()) ?? "";
    await setUp.offer();
    expect(await setUp.accepts(token)).toBe(false);
  });
});
