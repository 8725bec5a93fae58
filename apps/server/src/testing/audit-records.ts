import { DatabaseSync } from "node:sqlite";
import type { GivenServer } from "./composed-server.ts";

/** What the audit records of this action say of who did it, the oldest first. */
export function auditRecords({ config }: GivenServer, action: string) {
  const db = new DatabaseSync(config.database, { readOnly: true });
  try {
    return db
      .prepare("SELECT actor, request_id, target, changes FROM audit_events WHERE action = ? ORDER BY seq")
      .all(action);
  } finally {
    db.close();
  }
}
