import { type Connection, type ConnectionSummary, isName } from "../connection.ts";
import { flows } from "../definition-shape.ts";
import { list, oneOf, record, type Shape, text } from "../shape.ts";
import { at } from "../wire/json-path.ts";
import type { Stored } from "./store.ts";

/*
 * A record in a vault may have been written by another version of this program, or by something else. One that cannot
 * be used is shown as broken and hides no other; it can only be removed.
 */

const anyText = text(() => undefined);
const optional =
  (shape: Shape): Shape =>
  (value, where) =>
    value === undefined ? [] : shape(value, where);
const aRecord = record(() => []);

/** The members that everything relies on. Further members are allowed. */
const needed: readonly (readonly [path: string, shape: Shape])[] = [
  ["service", text()],
  ["provider", aRecord],
  ["provider.from", oneOf("catalogue", "issuer", "definition")],
  ["variables", record(anyText)],
  ["client", aRecord],
  ["client.id", anyText],
  ["client.secret", optional(anyText)],
  ["client.registration", optional(aRecord)],
  ["flow", oneOf(...flows)],
  ["requestedScopes", list(anyText)],
  ["grantedScopes", optional(list(anyText))],
  ["resources", optional(list(anyText))],
  ["captured", record(anyText)],
  ["reconnect", optional(aRecord)],
  ["tokens", optional(aRecord)],
];
const ofTokens: readonly (readonly [path: string, shape: Shape])[] = [
  ["tokens.accessToken", anyText],
  ["tokens.tokenType", anyText],
  ["tokens.refreshToken", optional(anyText)],
  ["tokens.idToken", optional(anyText)],
];

/** Why a record cannot be used, as the end of a sentence; `undefined` when it can. */
export function recordProblem(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return "it is no connection";
  if ("unreadable" in value) return String(value.unreadable);
  if (at(value, "format") !== 1) return "another version of Grantway wrote it";
  const referred: Shape = at(value, "provider.from") === "catalogue" ? text() : optional(anyText);
  const defined: Shape = at(value, "provider.from") === "catalogue" ? optional(aRecord) : aRecord;
  const rules = [
    ...needed,
    ["provider.id", referred] as const,
    ["provider.definition", defined] as const,
    ...(at(value, "tokens") === undefined ? [] : ofTokens),
  ];
  return rules.flatMap(([path, shape]) => shape(at(value, path), path))[0];
}

/** What is shown of a record that cannot be used. */
export function brokenSummary({ connection }: Stored, reason: string): ConnectionSummary {
  return {
    name: connection.name,
    service: connection.name,
    provider: "",
    flow: "code",
    clientId: "",
    scopes: [],
    status: "broken",
    reason,
    canRefresh: false,
    captured: {},
    createdAt: 0,
    updatedAt: 0,
  };
}

/** A record under the name it is stored by, whatever name it holds. */
export function storedAs(name: string, value: unknown): Stored {
  const [connection, generation] = [at(value, "connection"), at(value, "generation")];
  const whole = typeof connection === "object" && connection !== null && !Array.isArray(connection);
  return {
    connection: { ...(whole ? connection : { unreadable: "it is no connection" }), name } as Connection,
    generation: typeof generation === "string" ? generation : "",
  };
}

/** Whether it can be used, and imported into another vault. */
export function isWhole(connection: Connection): boolean {
  return isName(connection.name) && recordProblem(connection) === undefined;
}
