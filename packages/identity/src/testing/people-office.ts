import { createPerform, type Caller, type Names } from "@grantway/protocol";
import { createAccounts } from "../accounts.ts";
import type { User } from "../ports/users.ts";
import { permissionsOf, type Role } from "../roles/roles.ts";
import { passwordLinksInMemory } from "./password-links-in-memory.ts";
import { peopleInMemory, type PeopleInMemory } from "./people-in-memory.ts";
import { sessionsInMemory } from "./sessions-in-memory.ts";
import { countingEntropy, countingHasher, readableHashing, stillClock } from "./stand-ins.ts";

/** Where the operations of this package are performed on people in memory. */
export function peopleOffice(start: readonly { user: User; hash?: string }[] = []) {
  const people = peopleInMemory(start);
  const { users, userDirectory } = people;
  const hasher = countingHasher();
  const accounts = createAccounts({ users, hasher, entropy: countingEntropy() });
  const clock = stillClock(1000);
  const names: Names = {
    people: async (ids) => new Map(Array.from(ids, (id) => [id, nameOf(people.rows, id)])),
    clients: async () => new Map(),
  };
  const consequences = {
    ofPerson: async () => ({ sessions: people.openSessions.size, families: 0, grants: 0 }),
  };
  const linking = {
    passwordLinks: passwordLinksInMemory(people),
    entropy: countingEntropy(),
    hashing: readableHashing,
    passwordLinkLifetime: 24 * 60 * 60 * 1000,
  };
  const ports = {
    users,
    userDirectory,
    accounts,
    names,
    consequences,
    ...sessionsInMemory(people),
    ...linking,
  };
  return { people, hasher, clock, ports, perform: createPerform({ ports, clock }) };
}

/** Somebody of this role, as a caller. */
export function callerOf(role: Role): Caller {
  return { actor: `user:${role}`, permissions: permissionsOf(role) };
}

function nameOf(rows: PeopleInMemory["rows"], id: string): string {
  return rows.find(({ user }) => user.id === id)?.user.username ?? "";
}
