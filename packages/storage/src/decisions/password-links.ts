import type { ByThemselves, PasswordLinks, User } from "@grantway/identity";
import type { Attribution, Instant } from "@grantway/protocol";
import { select } from "../rows/cells.ts";
import { readUser, userColumns } from "../rows/user-row.ts";
import { type Decision, one, type PortDecisions } from "./decision.ts";
import { setNewPassword } from "./new-password.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

const sql = statements("password-links", {
  lockPerson: (d) => `SELECT u.status FROM users u WHERE u.id = $user ${d.forUpdate("u")}`,
  make: `INSERT INTO password_links (user_id, token_hash, expires_at) VALUES ($user, $hash, $expires_at)
    ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
  find: `SELECT ${select("u", userColumns)} FROM password_links l JOIN users u ON u.id = l.user_id
    WHERE l.token_hash = $hash AND l.expires_at > $at AND u.status = 'active'`,
  owner: "SELECT user_id FROM password_links WHERE token_hash = $hash",
  spend:
    "DELETE FROM password_links WHERE token_hash = $hash AND user_id = $user AND expires_at > $at RETURNING 1",
});

function* make(
  { userId: user, tokenHash: hash, expiresAt }: Parameters<PasswordLinks["make"]>[0],
  by: Attribution,
): Decision<"made" | "unknown"> {
  if ((yield* one(sql.lockPerson, { user })) === undefined) return "unknown";
  yield* one(sql.make, { user, hash, expires_at: expiresAt });
  yield* record(by, { action: "user.password-link-made", target: `user:${user}` });
  return "made";
}

function* find(hash: string, at: Instant): Decision<User | undefined> {
  const row = yield* one(sql.find, { hash, at });
  return row && readUser(row);
}

function* use(hash: string, passwordHash: string, by: ByThemselves): Decision<"set" | "unknown"> {
  const user = (yield* one(sql.owner, { hash }))?.[0];
  if (typeof user !== "string") return "unknown";
  // The person before the link, as whoever sets their password otherwise, so that neither waits for the other in vain.
  const status = (yield* one(sql.lockPerson, { user }))?.[0];
  if (status !== "active") return "unknown";
  if ((yield* one(sql.spend, { hash, user, at: by.at })) === undefined) return "unknown";
  yield* setNewPassword(user, passwordHash, by.at);
  const target = `user:${user}`;
  yield* record({ ...by, actor: target }, { action: "user.password-set", target, detail: "by link" });
  return "set";
}

/** {@link PasswordLinks}. */
export const passwordLinks = {
  reads: { find },
  writes: { make, use },
} satisfies PortDecisions<PasswordLinks>;
