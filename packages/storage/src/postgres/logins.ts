import type { User } from "@grantway/identity";
import { foldCase } from "../fold-case.ts";
import type { Queries, Statement } from "./database.ts";

const holder: Statement = {
  name: "logins.holder",
  text: "SELECT 1 FROM users WHERE (username_key = $1 OR email_key = $1) AND id <> $2",
};

/**
 * Whether somebody other than `except` signs in by the username or email of this user. The two are compared across as well: were a
 * username allowed that is another's email, one of the two could no longer sign in by it. Right only under the lock
 * on people, because no unique key spans two columns.
 */
export async function takenLogin(
  queries: Queries,
  user: User,
  except = "",
): Promise<"username-taken" | "email-taken" | undefined> {
  if ((await queries.one(holder, foldCase(user.username), except)) !== undefined) return "username-taken";
  if ((await queries.one(holder, foldCase(user.email), except)) !== undefined) return "email-taken";
  return undefined;
}
