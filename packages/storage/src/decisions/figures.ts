import type { ClientFigure, Counted, Figure, FigureKind, Figures, Instant } from "@grantway/protocol";
import { stepStart } from "@grantway/protocol/rules";
import { storable } from "../rows/cells.ts";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import type { Dialect } from "./dialect.ts";
import { statements } from "./statement.ts";

/*
 * Nobody decided anything here, so nothing is recorded. Rows are taken in the order of their keys, so that nodes which keep
 * their counts at once do not stand in each other's way.
 */
const sql = statements("figures", {
  addHours: (d) => `INSERT INTO figures_by_hour (kind, at, label, counted, forget_at)
    SELECT r.value ->> 0, $at, r.value ->> 1, CAST(r.value ->> 2 AS bigint), $forget_at
    FROM ${d.entries("$totals", "r")} WHERE TRUE ORDER BY 1, 3
    ON CONFLICT (kind, at, label) DO UPDATE SET counted = figures_by_hour.counted + excluded.counted`,
  addDays: (d) => `INSERT INTO figures_by_day (kind, at, label, counted)
    SELECT r.value ->> 0, $at, r.value ->> 1, CAST(r.value ->> 2 AS bigint)
    FROM ${d.entries("$totals", "r")} WHERE TRUE ORDER BY 1, 3
    ON CONFLICT (kind, at, label) DO UPDATE SET counted = figures_by_day.counted + excluded.counted`,
  addToClients: (
    d,
  ) => `INSERT INTO client_figures (client_id, day, kind, label, reason, counted, last_at, forget_at)
    SELECT c.id, $day, r.value ->> 1, r.value ->> 2, r.value ->> 3, CAST(r.value ->> 4 AS bigint),
      CAST(r.value ->> 5 AS bigint), $forget_at
    ${clientsOf(d)}
    ON CONFLICT (client_id, day, kind, label, reason) DO UPDATE SET
      counted = client_figures.counted + excluded.counted,
      last_at = ${d.greater("client_figures.last_at", "excluded.last_at")}`,
  hours: (d) => readFrom("figures_by_hour", d),
  days: (d) => readFrom("figures_by_day", d),
  ofClient: `SELECT day, kind, label, reason, counted, last_at FROM client_figures
    WHERE client_id = $client AND day >= $from ORDER BY day, kind, label, reason`,
});

/** The counts of clients that are there, and on PostgreSQL stay until these are kept. */
function clientsOf(d: Dialect): string {
  return `FROM ${d.entries("$counts", "r")} JOIN clients c ON c.id = r.value ->> 0
    WHERE TRUE ORDER BY 1, 3, 4, 5 ${d.forKeyShare("c")}`;
}

function readFrom(table: string, d: Dialect): string {
  return `SELECT f.kind, f.label, f.at, f.counted FROM ${table} f
    WHERE f.kind IN (SELECT k.value FROM ${d.elements("$kinds", "k")}) AND f.at >= $from AND f.at < $to
    ORDER BY f.at, f.kind, f.label`;
}

function* keep({ at, totals, clients }: Counted, forgetAt: Instant): Decision<void> {
  const day = stepStart("day", at);
  const asked = JSON.stringify(totals.map(({ kind, label, count }) => [kind, label, count]));
  if (totals.length > 0) {
    yield* one(sql.addHours, { totals: asked, at: stepStart("hour", at), forget_at: forgetAt });
    yield* one(sql.addDays, { totals: asked, at: day });
  }
  if (clients.length === 0) return;
  const counts = JSON.stringify(
    clients.map(({ clientId, kind, label, reason, count, lastAt }) =>
      [clientId, kind, label, reason, count, lastAt].map((cell) =>
        typeof cell === "string" ? storable(cell) : cell,
      ),
    ),
  );
  yield* one(sql.addToClients, { counts, day, forget_at: forgetAt });
}

function* read({ kinds, step, from, to }: Parameters<Figures["read"]>[0]): Decision<readonly Figure[]> {
  const found = yield* rows(step === "hour" ? sql.hours : sql.days, {
    kinds: JSON.stringify(kinds),
    from,
    to,
  });
  return found.map(([kind, label, at, count]) => ({
    kind: kind as FigureKind,
    label: label as string,
    at: Number(at),
    count: Number(count),
  }));
}

function* ofClient(clientId: string, from: Instant): Decision<readonly ClientFigure[]> {
  const found = yield* rows(sql.ofClient, { client: clientId, from });
  return found.map(([day, kind, label, reason, count, lastAt]) => ({
    day: Number(day),
    kind: kind as ClientFigure["kind"],
    label: label as string,
    reason: reason as string,
    count: Number(count),
    lastAt: Number(lastAt),
  }));
}

/** {@link Figures}. */
export const figures = {
  reads: { read, ofClient },
  writes: { keep },
} satisfies PortDecisions<Figures>;
