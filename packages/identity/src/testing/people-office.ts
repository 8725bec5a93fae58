import { createPerform, type Caller } from "@grantway/protocol";
import { createAccounts } from "../accounts.ts";
import type { User } from "../ports/users.ts";
import { permissionsOf, type Role } from "../roles/roles.ts";
import { peopleInMemory } from "./people-in-memory.ts";
import { sessionsInMemory } from "./sessions-in-memory.ts";
import { countingEntropy, countingHasher, stillClock } from "./stand-ins.ts";

/** Where the operations of this package are performed on people in memory. */
export function peopleOffice(start: readonly { user: User; hash?: string }[] = []) {
  const people = peopleInMemory(start);
  const { users, userDirectory } = people;
  const hasher = countingHasher();
  const accounts = createAccounts({ users, hasher, entropy: countingEntropy() });
  const clock = stillClock(1000);
  const ports = { users, userDirectory, accounts, ...sessionsInMemory(people) };
  return { people, hasher, clock, ports, perform: createPerform({ ports, clock }) };
}

/** Somebody of this role, as a caller. */
export function callerOf(role: Role): Caller {
  return { actor: `user:${role}`, permissions: permissionsOf(role) };
}
