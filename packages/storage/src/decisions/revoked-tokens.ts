import type { Attribution, Instant, RevokedTokens } from "@grantway/protocol";
import { type Decision, one, type PortDecisions } from "./decision.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

const sql = statements("revoked-tokens", {
  remember: `INSERT INTO revoked_tokens (id, forget_at) VALUES ($id, $forget_at)
    ON CONFLICT (id) DO NOTHING RETURNING 1`,
  longer: "UPDATE revoked_tokens SET forget_at = $forget_at WHERE id = $id AND forget_at < $forget_at",
});

function* revoke(id: string, forgetAt: Instant, by: Attribution): Decision<void> {
  const isNew = (yield* one(sql.remember, { id, forget_at: forgetAt })) !== undefined;
  if (isNew) yield* record(by, { action: "token.revoked", target: `token:${id}` });
  else yield* one(sql.longer, { id, forget_at: forgetAt });
}

/** {@link RevokedTokens}. Whether a token is among them is asked with its standing. */
export const revokedTokens = { reads: {}, writes: { revoke } } satisfies PortDecisions<RevokedTokens>;
