import type { people } from "../../../words/en/people.ts";

/** Every role, from everything to nothing. */
export const roles = ["admin", "auditor", "support", "developer", "user"] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** What a role is called, and what it may do. */
export const roleWords: Readonly<
  Record<Role, { readonly name: keyof typeof people; readonly about: keyof typeof people }>
> = {
  admin: { name: "roleAdmin", about: "aboutAdmin" },
  auditor: { name: "roleAuditor", about: "aboutAuditor" },
  support: { name: "roleSupport", about: "aboutSupport" },
  developer: { name: "roleDeveloper", about: "aboutDeveloper" },
  user: { name: "roleUser", about: "aboutUser" },
};
