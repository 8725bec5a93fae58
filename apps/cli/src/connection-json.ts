import type { ConnectionSummary } from "@grantway/client";
import { type Cell, formatDetails } from "@grantway/terminal";
import { untilWords } from "./moment-words.ts";

/** A connection as `--json` shows it. Moments are RFC 3339. */
export function connectionJson(connection: ConnectionSummary): Readonly<Record<string, unknown>> {
  return {
    name: connection.name,
    service: connection.service,
    provider: connection.provider,
    flow: connection.flow,
    client_id: connection.clientId,
    client_registered_at: moment(connection.clientRegisteredAt),
    scopes: connection.scopes,
    resources: connection.resources,
    status: connection.status,
    reason: connection.reason,
    token_type: connection.tokenType,
    obtained_at: moment(connection.obtainedAt),
    expires_at: moment(connection.expiresAt),
    can_refresh: connection.canRefresh,
    refresh_expires_at: moment(connection.refreshExpiresAt),
    captured: connection.captured,
    created_at: moment(connection.createdAt),
    updated_at: moment(connection.updatedAt),
  };
}

/** A connection for a person to read. */
export function connectionText(connection: ConnectionSummary, now = Date.now()): string {
  return formatDetails([
    ["name", connection.name],
    ["service", connection.service],
    ["provider", connection.provider],
    ["status", statusCell(connection)],
    ["why", connection.reason],
    ["flow", connection.flow],
    ["client id", connection.clientId],
    ["registered by itself", moment(connection.clientRegisteredAt)],
    ["scopes", connection.scopes.join(" ")],
    ["for the APIs", connection.resources?.join(" ")],
    ["token", tokenWords(connection, now)],
    ["sign-in ends", ends(connection.refreshExpiresAt, now)],
    ...Object.entries(connection.captured).map(([name, value]) => [name, value] as const),
    ["created", moment(connection.createdAt)],
    ["changed", moment(connection.updatedAt)],
  ]);
}

/** Status in words. */
export function statusCell({ status, name }: ConnectionSummary): Cell {
  if (status === "connected") return { text: "connected", colour: "green" };
  if (status === "not_connected") return { text: "not connected", colour: "dim" };
  if (status === "broken") return { text: `broken: grantway remove ${name}`, colour: "red" };
  const text = status === "expired" ? "expired" : "sign in again";
  return { text: `${text}: grantway connect ${name}`, colour: "red" };
}

/** Until when the current token works, and what happens then. */
export function tokenWords(connection: ConnectionSummary, now = Date.now()): string | undefined {
  const { status, expiresAt, canRefresh } = connection;
  if (status === "not_connected" || status === "broken") return undefined;
  const then = canRefresh ? ", then refreshed by itself" : "";
  if (expiresAt === undefined) return "no end known";
  return expiresAt <= now
    ? `ended${canRefresh ? ", refreshed when needed" : ""}`
    : `ends ${ends(expiresAt, now)}${then}`;
}

/** The same as a sentence of its own. */
export function tokenSentence(connection: ConnectionSummary, now = Date.now()): string {
  const { expiresAt, canRefresh } = connection;
  if (expiresAt === undefined) return "The provider does not say when its token ends.";
  if (expiresAt <= now) return canRefresh ? "Its token is refreshed at each use." : "Its token has ended.";
  const then = canRefresh ? ", and is then refreshed by itself" : ", and then you must sign in again";
  return `Its token ends ${ends(expiresAt, now)}${then}.`;
}

function ends(at: number | undefined, now: number): string | undefined {
  return at === undefined ? undefined : untilWords(at, now);
}

function moment(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
