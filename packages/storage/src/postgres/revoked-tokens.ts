import type { RevokedTokens } from "@grantway/protocol";
import type { Database, Statement } from "./database.ts";

const remember: Statement = {
  name: "revoked-tokens.revoke",
  text: `INSERT INTO revoked_tokens (id, forget_at) VALUES ($1, $2)
    ON CONFLICT (id) DO UPDATE SET forget_at = greatest(revoked_tokens.forget_at, excluded.forget_at)`,
};

/** {@link RevokedTokens} in PostgreSQL. */
export function createRevokedTokens({ db }: { db: Database }): RevokedTokens {
  return {
    async revoke(tokenId, forgetAt) {
      await db.one(remember, tokenId, forgetAt);
    },
  };
}
