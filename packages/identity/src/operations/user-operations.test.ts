import { operator, type Caller } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { aUser } from "../testing/a-user.ts";
import { callerOf, peopleOffice } from "../testing/people-office.ts";
import {
  createUser,
  deleteUser,
  listUsers,
  setPassword,
  showUser,
  signOutUser,
  updateUser,
} from "./user-operations.ts";

const [root, ada] = [
  aUser({ id: "root", username: "root", email: "root@example.com", role: "admin" }),
  aUser(),
];
const given = () => peopleOffice([{ user: root, hash: "v1:root of all evil" }, { user: ada }]);
/** Writes people and sets passwords, and may do nothing else. */
const clerk: Caller = {
  actor: "client:clerk",
  permissions: new Set(["users:read", "users:write", "passwords:write"]),
};

describe("finding people", () => {
  it("lists and shows them at their revision", async () => {
    const { perform } = given();
    await expect(perform(operator, listUsers, { limit: 1 })).resolves.toEqual({
      items: [{ ...ada, revision: 1 }],
      next: "ada",
    });
    await expect(perform(operator, showUser, { name: "ADA" })).resolves.toEqual({ ...ada, revision: 1 });
    await expect(perform(operator, showUser, { name: "nobody" })).resolves.toBeUndefined();
  });
});

describe("making an account", () => {
  const eve = { username: "eve", email: "eve@example.com", password: "correct horse" };

  it("makes it by the rules for accounts", async () => {
    const { perform, people } = given();
    await expect(perform(operator, createUser, { ...eve, role: "auditor" })).resolves.toMatchObject({
      outcome: "created",
      user: { username: "eve", role: "auditor", createdAt: 1000 },
    });
    expect(people.rows.at(-1)?.hash).toBe("v1:correct horse");
  });

  it("tells of every problem at once, each with its member", async () => {
    const { perform } = given();
    const refused = await perform(operator, createUser, { username: "a b", email: "x", password: "short" });
    expect(refused).toMatchObject({
      outcome: "invalid",
      problems: [{ path: ["username"] }, { path: ["email"] }, { path: ["password"] }],
    });
  });

  it("gives nobody a role that may do more than who gives it", async () => {
    const { perform, people } = given();
    for (const role of ["admin", "auditor", "support"] as const) {
      await expect(perform(clerk, createUser, { ...eve, role })).resolves.toEqual({
        outcome: "beyond-caller",
      });
    }
    expect(people.rows).toHaveLength(2);
    await expect(perform(clerk, createUser, eve)).resolves.toMatchObject({ outcome: "created" });
  });
});

describe("changing a person", () => {
  it("changes what is said, and answers how they are now", async () => {
    const { perform } = given();
    const update = { id: ada.id, revision: 1, changes: { name: "Ada King" } };
    await expect(perform(operator, updateUser, update)).resolves.toEqual({
      outcome: "updated",
      user: { ...ada, name: "Ada King", updatedAt: 1000, revision: 2 },
    });
  });

  it("tells of every problem at once and changes nothing", async () => {
    const { perform, people } = given();
    const changes = { username: "a b", email: "x", groups: ["a,b"] };
    await expect(perform(operator, updateUser, { id: ada.id, revision: 1, changes })).resolves.toMatchObject({
      outcome: "invalid",
      problems: [{ path: ["username"] }, { path: ["email"] }, { path: ["groups"] }],
    });
    expect(people.rows[1]?.user).toEqual(ada);
  });

  it("tells who read another revision what changed since, which may be all that is wrong", async () => {
    const { perform } = given();
    await perform(operator, updateUser, { id: ada.id, revision: 1, changes: { name: "Ada King" } });
    const late = { id: ada.id, revision: 1, changes: { name: "" } };
    await expect(perform(operator, updateUser, late)).resolves.toMatchObject({
      outcome: "conflict",
      revision: 2,
      since: [{ actor: "operator", changes: { name: { from: "Ada Lovelace", to: "Ada King" } } }],
    });
  });

  it("knows nobody by an id that another only calls themselves by", async () => {
    const { perform } = given();
    const named = { id: "ada", revision: 1, changes: { name: "X" } };
    await expect(perform(operator, updateUser, named)).resolves.toEqual({ outcome: "unknown" });
    await expect(perform(operator, deleteUser, named)).resolves.toEqual({ outcome: "unknown" });
    await expect(perform(operator, setPassword, { id: "ada", password: "correct horse" })).resolves.toEqual({
      outcome: "unknown",
    });
  });

  it.each([
    ["username-taken", { username: "root" }],
    ["email-taken", { email: "root@example.com" }],
  ])("answers %s", async (outcome, changes) => {
    const { perform } = given();
    await expect(perform(operator, updateUser, { id: ada.id, revision: 1, changes })).resolves.toEqual({
      outcome,
    });
  });

  it("neither changes somebody who may do more than the caller, nor lets one become so", async () => {
    const { perform, people } = given();
    const beyond = { outcome: "beyond-caller" };
    const demotion = { id: root.id, revision: 1, changes: { role: "user" } } as const;
    await expect(perform(clerk, updateUser, demotion)).resolves.toEqual(beyond);
    const promotion = { id: ada.id, revision: 1, changes: { role: "support" } } as const;
    await expect(perform(clerk, updateUser, promotion)).resolves.toEqual(beyond);
    await expect(perform(clerk, deleteUser, { id: root.id, revision: 1 })).resolves.toEqual(beyond);
    expect(people.rows.map(({ user }) => user)).toEqual([root, ada]);
  });

  it("keeps the last administrator", async () => {
    const { perform } = given();
    const suspension = { id: root.id, revision: 1, changes: { status: "suspended" } } as const;
    await expect(perform(operator, updateUser, suspension)).resolves.toEqual({ outcome: "last-admin" });
    await expect(perform(operator, deleteUser, { id: root.id, revision: 1 })).resolves.toEqual({
      outcome: "last-admin",
    });
  });
});

describe("setting a password", () => {
  it("sets one that keeps the rules", async () => {
    const { perform, people } = given();
    await expect(
      perform(callerOf("support"), setPassword, { id: ada.id, password: "short" }),
    ).resolves.toMatchObject({
      outcome: "invalid",
      problems: [{ path: ["password"] }],
    });
    const set = perform(callerOf("support"), setPassword, { id: ada.id, password: "correct horse" });
    await expect(set).resolves.toEqual({ outcome: "set" });
    expect(people.rows[1]).toMatchObject({ hash: "v1:correct horse", epoch: 1 });
  });

  it("takes over nobody who may do more than the caller", async () => {
    const { perform, people, hasher } = given();
    for (const caller of [clerk, callerOf("support")]) {
      await expect(perform(caller, setPassword, { id: root.id, password: "correct horse" })).resolves.toEqual(
        {
          outcome: "beyond-caller",
        },
      );
    }
    expect(people.rows[0]).toMatchObject({ hash: "v1:root of all evil", epoch: 0 });
    expect(hasher.worked.hashed).toBe(0);
  });

  it("says so while too much is being hashed", async () => {
    const { perform, hasher } = given();
    hasher.overload(true);
    await expect(perform(operator, setPassword, { id: ada.id, password: "correct horse" })).resolves.toEqual({
      outcome: "busy",
    });
  });
});

describe("ending what a person has", () => {
  it("signs out and deletes", async () => {
    const { perform, people } = given();
    await expect(perform(operator, signOutUser, { id: ada.id })).resolves.toBe("signed-out");
    await expect(perform(operator, signOutUser, { id: "nobody" })).resolves.toBe("unknown");
    await expect(perform(operator, deleteUser, { id: ada.id, revision: 7 })).resolves.toMatchObject({
      outcome: "conflict",
    });
    await expect(perform(operator, deleteUser, { id: ada.id, revision: 1 })).resolves.toEqual({
      outcome: "deleted",
    });
    expect(people.rows.map(({ user }) => user)).toEqual([root]);
  });
});
