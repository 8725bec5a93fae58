import type { Milliseconds } from "@grantway/protocol";

/** A table of facts that run out by themselves. */
export interface SweptTable {
  readonly table: string;
  /** Its primary key. */
  readonly key: string;
  /** The indexed moment from which `keep` counts. */
  readonly column: string;
  readonly keep: Milliseconds | keyof SweepTimes;
}

/** How long things are kept that an operator decides about. */
export interface SweepTimes {
  readonly events: Milliseconds;
}

const day = 24 * 60 * 60 * 1000;

export const usualSweepTimes: SweepTimes = { events: 30 * day };

/** What the sweep deletes, and how long after its moment. */
export const sweptTables: readonly SweptTable[] = [
  { table: "spent_codes", key: "id", column: "forget_at", keep: 0 },
  { table: "revoked_tokens", key: "id", column: "forget_at", keep: 0 },
  { table: "used_ids", key: "kind, id", column: "forget_at", keep: 0 },
  { table: "kept_answers", key: "id", column: "forget_at", keep: 0 },
  { table: "device_requests", key: "id", column: "expires_at", keep: 0 },
  { table: "session_clients", key: "sid, client_id", column: "forget_at", keep: 0 },
  { table: "ended_sessions", key: "sid", column: "forget_at", keep: 0 },
  // A day more, so that the access tokens of its last refresh are gone before it is.
  { table: "token_families", key: "id", column: "expires_at", keep: day },
  { table: "sessions", key: "id", column: "expires_at", keep: 0 },
  { table: "password_links", key: "user_id", column: "expires_at", keep: 0 },
  // Events, and the log of their deliveries, as long as the operator says, see `SweepTimes`.
  { table: "webhook_deliveries", key: "id", column: "at", keep: "events" },
  { table: "events", key: "stream, seq", column: "at", keep: "events" },
  // A month more, so that whoever opens a late one is told what became of it.
  { table: "invitations", key: "id", column: "expires_at", keep: 30 * day },
  { table: "app_reports", key: "id", column: "forget_at", keep: 0 },
  { table: "install_wishes", key: "id", column: "forget_at", keep: 0 },
  { table: "figures_by_hour", key: "kind, at, label", column: "forget_at", keep: 0 },
  { table: "client_figures", key: "client_id, day, kind, label, reason", column: "forget_at", keep: 0 },
  // Longer than any window of sign-in throttling.
  { table: "failed_sign_ins", key: "key, at", column: "at", keep: day },
];
