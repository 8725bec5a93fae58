import type { Attribution } from "@grantway/protocol";
import { storable, type Cells } from "../rows/cells.ts";
import { type Decision, one, rows } from "./decision.ts";
import { statements } from "./statement.ts";

const sql = statements("tell-all", {
  // In one order, so that two of these do not wait for each other.
  lock: (d) => `SELECT i.id, i.status, i.organisation_id, o.slug, o.name, i.user_id
    FROM installations i LEFT JOIN organisations o ON o.id = i.organisation_id
    WHERE i.app_id = $app AND i.status <> 'uninstalled' ORDER BY i.id ${d.forUpdate("i")}`,
  // Streams stay locked until the transaction is over, as in `record`.
  number: (d) => `INSERT INTO event_streams (stream, seq)
    SELECT told.value ->> 0, 1 FROM ${d.entries("$told", "told")} WHERE true ORDER BY 1
    ON CONFLICT (stream) DO UPDATE SET seq = event_streams.seq + 1`,
  insert: (d) => `INSERT INTO events (stream, seq, type, payload, at)
    SELECT s.stream, s.seq, $type, ${d.name === "postgres" ? "CAST(told.value ->> 1 AS jsonb)" : "told.value ->> 1"}, $at
    FROM ${d.entries("$told", "told")} JOIN event_streams s ON s.stream = told.value ->> 0`,
});

/** An installation that is to be told something. */
export interface Told {
  readonly id: string;
  readonly status: "active" | "suspended";
  readonly organisation?: { readonly id: string; readonly slug: string; readonly name: string };
  readonly person?: { readonly id: string };
}

/** The installations of an app that are not uninstalled. Nobody else changes them until the decision is over. */
export function* installationsOf(app: string): Decision<readonly Told[]> {
  return (yield* rows(sql.lock, { app })).map(readTold);
}

function readTold([id, status, organisation, slug, name, person]: Cells): Told {
  return {
    id: id as string,
    status: status as Told["status"],
    ...(organisation === null
      ? { person: { id: person as string } }
      : { organisation: { id: organisation as string, slug: slug as string, name: name as string } }),
  };
}

/**
 * Tells all of these installations the same, each in its own stream: what one decision about an app says to everybody who has it.
 * Three statements however many they are. What was decided about the app has its audit record; the installations get none.
 */
export function* tellAll(
  told: readonly Told[],
  event: {
    readonly app: string;
    readonly type: string;
    readonly payload?: Readonly<Record<string, unknown>>;
  },
  by: Pick<Attribution, "at">,
): Decision<void> {
  if (told.length === 0) return;
  const entries = told.map(({ id, organisation, person }) => [
    `installation:${id}`,
    // Of the two that is told which there is.
    JSON.stringify(
      { installation: id, app: event.app, organisation, person, ...event.payload },
      storableParts,
    ),
  ]);
  const values = { told: JSON.stringify(entries) };
  yield* one(sql.number, values);
  yield* one(sql.insert, { ...values, type: event.type, at: by.at });
}

function storableParts(_: string, part: unknown): unknown {
  return typeof part === "string" ? storable(part) : part;
}
