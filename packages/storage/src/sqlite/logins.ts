import type { DatabaseSync } from "node:sqlite";
import type { User } from "@grantway/identity";
import { foldCase } from "../fold-case.ts";
import { query } from "./query.ts";

/**
 * Whether somebody other than `except` signs in by the username or email of this user. The two are compared across as well: were a
 * username allowed that is another's email, one of the two could no longer sign in by it.
 */
export function createLoginCheck(
  db: DatabaseSync,
): (user: User, except?: string) => "username-taken" | "email-taken" | undefined {
  const holder = query(db, "SELECT 1 FROM users WHERE (username_key = ?1 OR email_key = ?1) AND id <> ?2");
  return (user, except = "") => {
    if (holder.one(foldCase(user.username), except) !== undefined) return "username-taken";
    if (holder.one(foldCase(user.email), except) !== undefined) return "email-taken";
    return undefined;
  };
}
