import type { DatabaseSync } from "node:sqlite";
import type { Instant, RevokedTokens } from "@grantway/protocol";
import { change } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

/** The writes of {@link RevokedTokens}, in the writer's thread. */
export function revokedTokenCommands(db: DatabaseSync) {
  const remember = change(
    db,
    `INSERT INTO revoked_tokens (id, forget_at) VALUES (?, ?)
     ON CONFLICT (id) DO UPDATE SET forget_at = max(forget_at, excluded.forget_at)`,
  );
  return {
    revokeToken(tokenId: string, forgetAt: Instant): void {
      remember(tokenId, forgetAt);
    },
  };
}

/** {@link RevokedTokens} in SQLite. */
export function createRevokedTokens({ writer }: { writer: Writer }): RevokedTokens {
  const run = commandsOf<ReturnType<typeof revokedTokenCommands>>(writer, "revokedTokens");
  return { revoke: (tokenId, forgetAt) => run("revokeToken", tokenId, forgetAt) };
}
