import type { Events, StoredEvent } from "@grantway/platform";
import { eventSelection, readEvent } from "../../rows/webhook-row.ts";
import { type Decision, type PortDecisions, rows } from "../decision.ts";
import { limited } from "../limited.ts";
import { statements } from "../statement.ts";

const sql = statements("events", {
  after: `SELECT * FROM ${limited(`SELECT ${eventSelection} FROM events e
    WHERE e.stream = $stream AND e.seq > $seq ORDER BY e.seq`)} AS page`,
});

function* after(stream: string, seq: number, limit: number): Decision<readonly StoredEvent[]> {
  return (yield* rows(sql.after, { stream, seq, limit })).map(readEvent);
}

/** {@link Events}. */
export const events = { reads: { after }, writes: {} } satisfies PortDecisions<Events>;
