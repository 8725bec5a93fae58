import type { User } from "@grantway/identity";
import { foldCase } from "@grantway/identity/rules";
import { type Decision, one } from "./decision.ts";
import { statements } from "./statement.ts";

const { holder } = statements("logins", {
  holder: "SELECT 1 FROM users WHERE (username_key = $login OR email_key = $login) AND id <> $except",
});

/**
 * Whether somebody other than `except` signs in by the username or email of this user. The two are compared across as well:
 * were a username allowed that is another's email, one of the two could no longer sign in by it. Right only under the lock on
 * people, because no unique key spans two columns.
 */
export function* takenLogin(user: User, except = ""): Decision<"username-taken" | "email-taken" | undefined> {
  if (yield* isHeld(user.username, except)) return "username-taken";
  if (yield* isHeld(user.email, except)) return "email-taken";
  return undefined;
}

function* isHeld(login: string, except: string): Decision<boolean> {
  return (yield* one(holder, { login: foldCase(login), except })) !== undefined;
}
