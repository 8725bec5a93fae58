import type { AuditAction, Change, Changes, Conflict } from "@grantway/protocol";
import { parsed } from "../rows/cells.ts";
import { type Decision, one, rows } from "./decision.ts";
import { statements } from "./statement.ts";

/** Changes told of at the most; who is further behind reads the whole anew. */
const told = 50;

const audit = statements("revision", {
  since: `SELECT at, actor, on_behalf_of, action, changes FROM audit_events
    WHERE target = $target AND revision > $revision ORDER BY revision DESC LIMIT ${told}`,
  last: "SELECT max(revision) FROM audit_events WHERE target = $target",
});

/** What to tell somebody who changes the target as it was at revision `expected`, while it stands at `present`. */
export function* conflict(target: string, present: number, expected: number): Decision<Conflict> {
  const found = yield* rows(audit.since, { target, revision: expected });
  return { outcome: "conflict", revision: present, since: found.map(readChange).toReversed() };
}

/** The first revision of a new target: above those of one before it that had the same name, which somebody may still edit. */
export function* firstRevision(target: string): Decision<number> {
  const row = yield* one(audit.last, { target });
  return Number(row?.[0] ?? 0) + 1;
}

function readChange([at, actor, onBehalfOf, action, changes]: readonly unknown[]): Change {
  return {
    at: at as number,
    actor: actor as string,
    ...(onBehalfOf === null ? {} : { onBehalfOf: onBehalfOf as string }),
    action: action as AuditAction,
    changes: (parsed(changes) ?? {}) as Changes,
  };
}
