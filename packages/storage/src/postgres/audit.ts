import type { Attribution, AuditAction } from "@grantway/protocol";
import type { Queries, Statement } from "./database.ts";

/** Writes the audit record of a decision, inside the transaction of the decision (principle P2). */
export async function audit(
  queries: Queries,
  by: Attribution,
  action: AuditAction,
  target: string,
  detail?: string,
): Promise<void> {
  await queries.one(
    insert,
    by.at,
    by.actor,
    by.onBehalfOf ?? null,
    by.requestId ?? null,
    action,
    target,
    detail ?? null,
  );
}

const insert: Statement = {
  name: "audit",
  text: `INSERT INTO audit_events (at, actor, on_behalf_of, request_id, action, target, detail)
    VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};
