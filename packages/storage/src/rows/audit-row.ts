import type { AuditAction, AuditRecord, Changes } from "@grantway/protocol";
import { type Cells, parsed } from "./cells.ts";

/** The columns of an audit record, in the order {@link readAuditRecord} expects them. */
export const auditColumns = [
  "seq",
  "at",
  "actor",
  "on_behalf_of",
  "request_id",
  "action",
  "target",
  "detail",
  "changes",
  "revision",
] as const;

/** The record of a row. */
export function readAuditRecord(row: Cells): AuditRecord {
  const [seq, at, actor, onBehalfOf, requestId, action, target, detail, changes, revision] = row;
  return {
    seq: Number(seq),
    at: Number(at),
    actor: actor as string,
    ...(onBehalfOf === null ? {} : { onBehalfOf: onBehalfOf as string }),
    ...(requestId === null ? {} : { requestId: requestId as string }),
    action: action as AuditAction,
    target: target as string,
    ...(detail === null ? {} : { detail: detail as string }),
    ...(changes === null ? {} : { changes: parsed(changes) as Changes }),
    ...(revision === null ? {} : { revision: Number(revision) }),
  };
}
