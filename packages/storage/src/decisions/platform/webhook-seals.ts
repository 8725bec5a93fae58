import type { WebhookSeals } from "@grantway/platform";
import { readSecrets } from "../../rows/webhook-row.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { statements } from "../statement.ts";
import { secretsSelection } from "./webhook-endpoint-row.ts";

const sql = statements("webhook-seals", {
  all: (d) => `SELECT w.id, ${secretsSelection(d)} FROM webhook_endpoints w ORDER BY w.id`,
  reseal: `UPDATE webhook_secrets SET sealed_secret = $to_secret, sealed_key = $to_key
    WHERE endpoint_id = $endpoint AND id = $id AND sealed_secret = $from_secret AND sealed_key = $from_key
    RETURNING 1`,
});

type Sealed = Awaited<ReturnType<WebhookSeals["all"]>>;

function* all(): Decision<Sealed> {
  return (yield* rows(sql.all)).flatMap(([endpoint, secrets]) =>
    readSecrets(secrets).map((secret) => Object.assign({ endpoint: endpoint as string }, secret)),
  );
}

function* reseal(
  { endpoint, id }: Parameters<WebhookSeals["reseal"]>[0],
  from: Parameters<WebhookSeals["reseal"]>[1],
  to: Parameters<WebhookSeals["reseal"]>[2],
): Decision<"resealed" | "changed"> {
  const changed = yield* one(sql.reseal, {
    endpoint,
    id,
    from_secret: from.sealedSecret,
    from_key: from.sealedKey,
    to_secret: to.sealedSecret,
    to_key: to.sealedKey,
  });
  return changed === undefined ? "changed" : "resealed";
}

/** {@link WebhookSeals}. */
export const webhookSeals = { reads: { all }, writes: { reseal } } satisfies PortDecisions<WebhookSeals>;
