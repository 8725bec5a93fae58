import { PermissionDeniedError } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { roles, type Role } from "../roles/roles.ts";
import { aUser } from "../testing/a-user.ts";
import { callerOf, peopleOffice } from "../testing/people-office.ts";
import { identityOperations } from "./all.ts";
import * as audit from "./audit-operations.ts";
import * as links from "./password-link-operations.ts";
import * as sessions from "./session-operations.ts";
import * as users from "./user-operations.ts";

type Office = ReturnType<typeof peopleOffice>;

const id = "user-ada";
const account = { username: "eve", email: "eve@example.com" };

/** Every operation with something it can be asked, and who may ask. */
const table: readonly [string, readonly Role[], (office: Office, role: Role) => Promise<unknown>][] = [
  [
    "users.list",
    ["admin", "auditor", "support"],
    ({ perform }, role) => perform(callerOf(role), users.listUsers, { limit: 1 }),
  ],
  [
    "users.show",
    ["admin", "auditor", "support"],
    ({ perform }, role) => perform(callerOf(role), users.showUser, { name: id }),
  ],
  [
    "users.consequences",
    ["admin", "auditor", "support"],
    ({ perform }, role) => perform(callerOf(role), users.userConsequences, { id }),
  ],
  ["users.create", ["admin"], ({ perform }, role) => perform(callerOf(role), users.createUser, account)],
  [
    "users.update",
    ["admin"],
    ({ perform }, role) =>
      perform(callerOf(role), users.updateUser, { id, revision: 1, changes: { name: "X" } }),
  ],
  [
    "users.set-password",
    ["admin", "support"],
    ({ perform }, role) => perform(callerOf(role), users.setPassword, { id, password: "correct horse" }),
  ],
  [
    "users.make-password-link",
    ["admin", "support"],
    ({ perform }, role) => perform(callerOf(role), links.makePasswordLink, { id }),
  ],
  [
    "users.sign-out",
    ["admin", "support"],
    ({ perform }, role) => perform(callerOf(role), users.signOutUser, { id }),
  ],
  [
    "users.delete",
    ["admin"],
    ({ perform }, role) => perform(callerOf(role), users.deleteUser, { id, revision: 1 }),
  ],
  [
    "sessions.list",
    ["admin", "auditor", "support"],
    ({ perform }, role) => perform(callerOf(role), sessions.listSessions, { limit: 1 }),
  ],
  [
    "sessions.end",
    ["admin", "support"],
    ({ perform }, role) => perform(callerOf(role), sessions.endSession, { sid: "s1" }),
  ],
  [
    "audit.list",
    ["admin", "auditor"],
    ({ perform }, role) => perform(callerOf(role), audit.listAudit, { limit: 1 }),
  ],
  [
    "audit.show",
    ["admin", "auditor"],
    ({ perform }, role) => perform(callerOf(role), audit.showAudit, { seq: 1 }),
  ],
  [
    "audit.export",
    ["admin", "auditor"],
    ({ perform }, role) => perform(callerOf(role), audit.exportAudit, {}),
  ],
];

describe("what a role may not do", () => {
  it("is said of every operation on people and sessions", () => {
    const stated = identityOperations.map(({ name }) => name);
    expect(table.map(([name]) => name).toSorted()).toEqual(stated.toSorted());
  });

  describe.each(table)("%s", (_, allowed, ask) => {
    const refused = roles.filter((role) => !allowed.includes(role));

    it.each(allowed)("is performed for %s", async (role) => {
      await expect(ask(office(), role)).resolves.not.toMatchObject({ outcome: "beyond-caller" });
    });

    it.each(refused)("is refused to %s before anything is changed", async (role) => {
      const here = office();
      const before = JSON.stringify(here.people.rows);
      await expect(ask(here, role)).rejects.toBeInstanceOf(PermissionDeniedError);
      expect(JSON.stringify(here.people.rows)).toBe(before);
    });
  });
});

function office(): Office {
  return peopleOffice([{ user: aUser() }]);
}
