import type { Grant } from "@grantway/protocol";
import { json } from "../rows/cells.ts";
import { type Decision, one } from "./decision.ts";
import { statements } from "./statement.ts";

const { save } = statements("grant", {
  save: `UPDATE grants SET scopes = $scopes, status = $status, consented_at = $consented_at, epoch = $epoch
    WHERE id = $id`,
});

/** Writes the grant as it is now. Its row was locked before it was changed, or a change of another's would be lost. */
export function* saveGrant({ id, scopes, status, consentedAt, epoch }: Grant): Decision<void> {
  yield* one(save, { id, scopes: json(scopes), status, consented_at: consentedAt, epoch });
}
