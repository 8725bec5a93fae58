import type { Instant } from "@grantway/protocol";
import { type Decision, one } from "./decision.ts";
import { tellOfUser } from "./logout-notices.ts";
import { statements } from "./statement.ts";

const sql = statements("new-password", {
  set: `INSERT INTO passwords (user_id, hash) VALUES ($user, $hash)
    ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash`,
  endLink: "DELETE FROM password_links WHERE user_id = $user",
  nextEpoch: "UPDATE users SET epoch = epoch + 1 WHERE id = $user",
  deleteSessions: "DELETE FROM sessions WHERE user_id = $user",
});

/** Gives the person another password, by which everything ends that the one before opened or a link could still set. */
export function* setNewPassword(user: string, hash: string, at: Instant): Decision<void> {
  yield* one(sql.set, { user, hash });
  yield* one(sql.endLink, { user });
  yield* endAll(user, at);
}

/** Ends everything the person opened. What the sessions opened names the epoch before, so it is over with it. */
export function* endAll(user: string, at: Instant): Decision<void> {
  yield* one(sql.nextEpoch, { user });
  yield* one(sql.deleteSessions, { user });
  yield* tellOfUser(user, at);
}
