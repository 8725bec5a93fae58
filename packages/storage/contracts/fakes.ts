import {
  failuresInMemory,
  passwordLinksInMemory,
  peopleInMemory,
  sessionsInMemory,
} from "@grantway/identity/testing";
import type { Storage } from "../src/index.ts";

/** The ports of identity in memory. */
export function identityInMemory(): Storage["identity"] {
  const people = peopleInMemory();
  const { users, userDirectory } = people;
  return {
    users,
    userDirectory,
    ...sessionsInMemory(people),
    passwordLinks: passwordLinksInMemory(people),
    failedSignIns: failuresInMemory(),
  };
}
