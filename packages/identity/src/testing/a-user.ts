import type { User } from "../ports/users.ts";

/** A valid user; a test says only what differs. */
export function aUser(changes: Partial<User> = {}): User {
  return {
    id: "user-ada",
    username: "ada",
    email: "ada@example.com",
    emailVerified: true,
    name: "Ada Lovelace",
    role: "user",
    groups: [],
    status: "active",
    createdAt: 0,
    updatedAt: 0,
    ...changes,
  };
}
