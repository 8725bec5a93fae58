import type { Instant } from "@grantway/protocol";
import type { User } from "./ports/users.ts";
import { normaliseProfile } from "./user-rules.ts";

/** What is to be changed of a person; what is left out, or `undefined`, stays. */
export interface UserChange {
  readonly username?: string | undefined;
  readonly email?: string | undefined;
  /** Without it, another address is one that nobody has verified yet. */
  readonly emailVerified?: boolean | undefined;
  readonly name?: string | undefined;
  readonly role?: User["role"] | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly status?: User["status"] | undefined;
}

/** The person after the change, normalised and not yet checked. */
export function changeUser(before: User, change: UserChange, at: Instant): User {
  const changed: User = {
    ...before,
    username: change.username ?? before.username,
    email: change.email ?? before.email,
    name: change.name ?? before.name,
    role: change.role ?? before.role,
    groups: change.groups ?? before.groups,
    status: change.status ?? before.status,
    updatedAt: at,
  };
  const user = { ...changed, ...normaliseProfile(changed) };
  const verified = change.emailVerified ?? (user.email === before.email && before.emailVerified);
  return { ...user, emailVerified: verified };
}
