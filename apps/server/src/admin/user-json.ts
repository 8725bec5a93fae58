import type { RegisteredUser } from "@grantway/identity";
import { formatDetails } from "@grantway/terminal";
import type { Shown } from "./conflict-text.ts";
import { formatInstant } from "./instant-text.ts";

/** A user as `--json` shows it. */
export function userJson(user: RegisteredUser): Readonly<Record<string, unknown>> {
  return {
    id: user.id,
    username: user.username,
    email: user.email,
    email_verified: user.emailVerified,
    name: user.name,
    role: user.role,
    groups: user.groups,
    status: user.status,
    created_at: formatInstant(user.createdAt),
    updated_at: formatInstant(user.updatedAt),
    revision: user.revision,
  };
}

/** Where {@link userJson} shows a member under another name. */
export const shownMembers: Shown = new Map([["emailVerified", { name: "email_verified" }]]);

/** A user for a person to read. */
export function userText(user: RegisteredUser): string {
  return formatDetails([
    ["id", user.id],
    ["username", user.username],
    ["email", `${user.email} (${user.emailVerified ? "verified" : "not verified"})`],
    ["name", user.name],
    ["role", user.role],
    ["groups", user.groups.join(", ")],
    ["status", user.status],
    ["created", formatInstant(user.createdAt)],
    ["updated", formatInstant(user.updatedAt)],
    ["revision", String(user.revision)],
  ]);
}
