import { type AuditRecord, type Caller, createPerform, type Names } from "@grantway/protocol";
import { createAccounts } from "../accounts.ts";
import type { User } from "../ports/users.ts";
import { permissionsOf, type Role } from "../roles/roles.ts";
import { passwordLinksInMemory } from "./password-links-in-memory.ts";
import { peopleInMemory, type PeopleInMemory } from "./people-in-memory.ts";
import { recordsInMemory } from "./records-in-memory.ts";
import { sessionsInMemory } from "./sessions-in-memory.ts";
import { countingEntropy, countingHasher, readableHashing, stillClock } from "./stand-ins.ts";

/** Where the operations of this package are performed on people in memory. */
export function peopleOffice(
  start: readonly { user: User; hash?: string }[] = [],
  records: readonly AuditRecord[] = [],
) {
  const people = peopleInMemory(start);
  const { users, userDirectory } = people;
  const hasher = countingHasher();
  const accounts = createAccounts({ users, hasher, entropy: countingEntropy() });
  const clock = stillClock(1000);
  const names: Names = {
    people: async (ids) => namesOf(people.rows, new Set(ids)),
    clients: async () => new Map(),
    called: async () => new Map(),
    apps: async () => new Map(),
    places: async () => new Map(),
  };
  const consequences = {
    ofPerson: async () => ({ sessions: people.openSessions.size, families: 0, grants: 0, clients: 0 }),
  };
  const linking = {
    passwordLinks: passwordLinksInMemory(people),
    entropy: countingEntropy(),
    hashing: readableHashing,
    passwordLinkLifetime: 24 * 60 * 60 * 1000,
  };
  const { auditTrail, asked } = recordsInMemory(records);
  const ports = {
    users,
    userDirectory,
    accounts,
    names,
    consequences,
    ...sessionsInMemory(people),
    ...linking,
    auditTrail,
  };
  return { people, hasher, clock, ports, asked, perform: createPerform({ ports, clock }) };
}

/** Somebody of this role, as a caller. */
export function callerOf(role: Role): Caller {
  return { actor: `user:${role}`, permissions: permissionsOf(role) };
}

function namesOf(rows: PeopleInMemory["rows"], ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(({ user }) => (ids.has(user.id) ? [[user.id, user.username]] : [])));
}
