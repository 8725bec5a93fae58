import type { Attribution, AuditAction, Changes } from "@grantway/protocol";
import { storable } from "../rows/cells.ts";
import { type Decision, one } from "./decision.ts";
import { statements } from "./statement.ts";

/** What happened. */
export interface Happening {
  readonly action: AuditAction;
  /** To what: `client:acme`. */
  readonly target: string;
  /** In a word or two, where the action and the changes do not say it all. */
  readonly detail?: string;
  readonly changes?: Changes;
  /** Of the target, after it. */
  readonly revision?: number;
  /** Whom somebody outside is to be told. */
  readonly event?: OutboxEvent;
}

/** What somebody outside is to be told, at least once and in the order of its stream. */
export interface OutboxEvent {
  /** Whose events these are, `installation:<id>`: their numbers have no gap. */
  readonly stream: string;
  /** `installation.created`. */
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const audit = statements("audit", {
  insert: `INSERT INTO audit_events (at, actor, on_behalf_of, request_id, action, target, detail, changes, revision)
    VALUES ($at, $actor, $on_behalf_of, $request_id, $action, $target, $detail, $changes, $revision)`,
  // The row stays locked until the transaction is over, so numbers are given in the order of commits and none is lost.
  nextOfStream: `INSERT INTO event_streams (stream, seq) VALUES ($stream, 1)
    ON CONFLICT (stream) DO UPDATE SET seq = event_streams.seq + 1 RETURNING seq`,
  insertEvent: `INSERT INTO events (stream, seq, type, payload, at) VALUES ($stream, $seq, $type, $payload, $at)`,
});

/**
 * Writes down what the decision did: the audit record and, where there is one, the event. They commit with the decision or
 * not at all.
 */
export function* record(by: Attribution, happening: Happening): Decision<void> {
  const { action, target, detail = null, changes, revision = null, event } = happening;
  yield* one(audit.insert, {
    at: by.at,
    actor: by.actor,
    on_behalf_of: by.onBehalfOf ?? null,
    request_id: by.requestId ?? null,
    action,
    target,
    detail,
    changes: changes === undefined ? null : storableJson(changes),
    revision,
  });
  if (event !== undefined) yield* tell(event, by);
}

/** Writes an event of a decision that has its audit record already. */
export function* tell(
  { stream, type, payload }: OutboxEvent,
  { at }: Pick<Attribution, "at">,
): Decision<void> {
  const row = yield* one(audit.nextOfStream, { stream });
  yield* one(audit.insertEvent, { stream, seq: Number(row?.[0]), type, payload: storableJson(payload), at });
}

function storableJson(value: object): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? storable(part) : part));
}
