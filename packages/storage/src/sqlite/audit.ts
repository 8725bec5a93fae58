import type { DatabaseSync } from "node:sqlite";
import type { Attribution, AuditAction } from "@grantway/protocol";
import { change } from "./query.ts";

/** Writes the audit record of a decision, inside the transaction of the decision (principle P2). */
export type Audit = (by: Attribution, action: AuditAction, target: string, detail?: string) => void;

/** Prepares the audit record. */
export function createAudit(db: DatabaseSync): Audit {
  const insert = change(
    db,
    `INSERT INTO audit_events (at, actor, on_behalf_of, request_id, action, target, detail)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  return (by, action, target, detail) => {
    insert(by.at, by.actor, by.onBehalfOf ?? null, by.requestId ?? null, action, target, detail ?? null);
  };
}
