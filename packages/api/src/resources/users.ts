import { nothing, operation } from "../operation.ts";
import { changeable, optional } from "../schemas/members.ts";
import { pageOf, pageQuery, searchQuery, totalQuery } from "../schemas/page.ts";
import { flag, instant, name, oneOf, revision, text, texts } from "../schemas/values.ts";
import { z } from "../zod.ts";

const params = z.strictObject({ id: name("The person, by id.") });

const role = oneOf(["admin", "auditor", "support", "developer", "user"]).meta({
  description: "What they may do on the whole platform.",
});
const status = oneOf(["active", "suspended"]);

/** What is something where nothing is said. */
const said = {
  emailVerified: flag.meta({ description: "Whether the address is known to be theirs." }),
  role,
  groups: texts(200, 200),
} as const;

const username = text(200).meta({
  description: "By which they sign in; no two have the same, whatever the case.",
});
const email = text(500).meta({ description: "No two have the same, whatever the case." });
const called = text(500).meta({ description: "The name others see." });
const password = text(2000);

/** A person as they are shown. */
const user = z
  .object({
    id: z.string(),
    username: z.string(),
    email: z.string(),
    name: z.string(),
    ...said,
    status,
    createdAt: instant,
    updatedAt: instant,
    revision,
  })
  .meta({ id: "User" });

/** Lists them by username, or the newest accounts first. */
export const listUsers = operation({
  name: "users.list",
  method: "GET",
  path: "/users",
  permission: "users:read",
  audit: "nothing",
  summary: "List people",
  description: "`search` finds a part of username, email address or name.",
  query: z.strictObject({
    ...pageQuery,
    ...searchQuery,
    ...totalQuery,
    status: status.exactOptional(),
    role: role.exactOptional(),
    group: text(200).exactOptional().meta({ description: "A group they are in, as it is written." }),
    sort: oneOf(["username", "created"])
      .exactOptional()
      .meta({ description: "By username where nothing is said, or the newest accounts first." }),
  }),
  answers: { 200: pageOf(user) },
  problems: [],
});

/** Shows one. */
export const showUser = operation({
  name: "users.show",
  method: "GET",
  path: "/users/{id}",
  permission: "users:read",
  audit: "nothing",
  summary: "Show a person",
  params: z.strictObject({ id: name("The person, by id, username or email address.") }),
  answers: { 200: user },
  problems: ["not-found"],
});

/** Makes an account. */
export const createUser = operation({
  name: "users.create",
  method: "POST",
  path: "/users",
  permission: "users:write",
  audit: "user.created",
  summary: "Make an account",
  description: "Without a password nobody can sign in yet: set one, or make a link by which the person does.",
  idempotent: true,
  body: z.strictObject({
    username,
    email,
    name: called.exactOptional(),
    ...optional(said),
    password: password.exactOptional(),
  }),
  answers: { 201: user },
  problems: ["taken", "beyond-caller"],
});

/** Changes what is said and leaves the rest. */
export const updateUser = operation({
  name: "users.update",
  method: "PATCH",
  path: "/users/{id}",
  permission: "users:write",
  audit: "user.updated",
  summary: "Change a person",
  description:
    "What is absent stays, `null` puts it back to what it is where nothing is said. Suspending ends all access at once, and an activation later brings nothing back. Another email address is one that nobody has verified.",
  revision: true,
  params,
  body: z.strictObject({
    username: username.exactOptional(),
    email: email.exactOptional(),
    name: called.exactOptional(),
    ...changeable({ ...said, status }),
  }),
  answers: { 200: user },
  problems: ["taken", "beyond-caller", "not-possible"],
});

/** Sets a new password. */
export const setPassword = operation({
  name: "users.set-password",
  method: "POST",
  path: "/users/{id}/password",
  permission: "passwords:write",
  audit: "user.password-set",
  summary: "Set a password",
  description: "Ends every session of the person, and what came out of one.",
  fresh: true,
  params,
  body: z.strictObject({ password }),
  answers: { 204: nothing },
  problems: ["not-found", "beyond-caller"],
});

/** Makes a one-time link by which the person sets their own. */
export const makePasswordLink = operation({
  name: "users.make-password-link",
  method: "POST",
  path: "/users/{id}/password-link",
  permission: "passwords:write",
  audit: "user.password-link-made",
  summary: "Make a link to set a password",
  description:
    "The person sets their own password by it, once. It replaces the link there was, and ends with any new password. Nobody can be told it again.",
  fresh: true,
  params,
  answers: {
    201: z.object({ link: z.string(), expiresAt: instant }).meta({ id: "PasswordLink" }),
  },
  problems: ["not-found", "beyond-caller", "not-possible"],
});

/** Ends every session. */
export const signOutUser = operation({
  name: "users.sign-out",
  method: "POST",
  path: "/users/{id}/sign-out",
  permission: "sessions:write",
  audit: "user.signed-out",
  summary: "Sign a person out everywhere",
  description: "Every session and every token that came out of one, for good. What they allowed apps stays.",
  params,
  answers: { 204: nothing },
  problems: ["not-found"],
});

/** Deletes one. */
export const deleteUser = operation({
  name: "users.delete",
  method: "DELETE",
  path: "/users/{id}",
  permission: "users:write",
  audit: "user.deleted",
  summary: "Delete a person",
  description: "With their sessions and everything they allowed apps. The last active administrator stays.",
  fresh: true,
  revision: true,
  params,
  answers: { 204: nothing },
  problems: ["beyond-caller", "not-possible"],
});
