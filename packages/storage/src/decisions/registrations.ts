import type {
  Attribution,
  ChangedRegistration,
  Conflict,
  Instant,
  NewRegistration,
  Registration,
  Registrations,
  SelfRegistered,
} from "@grantway/protocol";
import { parsed, storable } from "../rows/cells.ts";
import { readRegisteredClient } from "../rows/client-row.ts";
import { isThere } from "./client-owner.ts";
import { clientRegistry, insertClient, insertSecret } from "./client-registry.ts";
import { registeredSelection } from "./client-selection.ts";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { useInitialToken } from "./initial-access-tokens.ts";
import { lock } from "./lock.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

/** Clients one transaction deletes at the most, so that no request waits long behind it. */
const batch = 50;

/** Nobody has a token or a grant of it, and no administrator knows it. */
const unused = `NOT c.verified AND NOT EXISTS (SELECT 1 FROM client_uses w WHERE w.client_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.client_id = c.id)`;

const sql = statements("registrations", {
  exists: "SELECT 1 FROM clients WHERE id = $id",
  insert: `INSERT INTO client_registrations (client_id, token_hash, told, software_statement, initial_token, changed_at)
    VALUES ($client, $hash, $told, $statement, $initial_token, $at)`,
  find: (d) => `SELECT r.token_hash, r.told, r.software_statement, ${registeredSelection(d)}
    FROM client_registrations r JOIN clients c ON c.id = r.client_id WHERE r.client_id = $client`,
  lockClient: (d) => `SELECT c.revision, c.verified FROM clients c WHERE c.id = $client ${d.forUpdate("c")}`,
  isTheirs: "SELECT 1 FROM client_registrations WHERE client_id = $client AND token_hash = $hash",
  update: `UPDATE client_registrations SET token_hash = $hash, told = $told, software_statement = $statement, changed_at = $at
    WHERE client_id = $client`,
  setVerified: "UPDATE clients SET verified = $verified, revision = $revision WHERE id = $client",
  dropSecrets: "DELETE FROM client_secrets WHERE client_id = $client RETURNING 1",
  countUnused: `SELECT count(*) FROM client_registrations r JOIN clients c ON c.id = r.client_id WHERE ${unused}`,
  lockUnused: (d) => `SELECT c.id, c.revision FROM client_registrations r JOIN clients c ON c.id = r.client_id
    WHERE r.changed_at < $before AND ${unused} ORDER BY r.changed_at, r.client_id LIMIT $limit ${d.forUpdate("c")}`,
});

function* register(
  { client, registration, initialToken, room }: NewRegistration,
  by: Attribution,
): Decision<"registered" | "taken" | "refused" | "full"> {
  yield* lock("clients");
  if ((yield* one(sql.exists, { id: client.id })) !== undefined) return "taken";
  const token = initialToken === undefined ? null : yield* useInitialToken(initialToken, by.at);
  if (token === undefined) return "refused";
  if (token === null && !(yield* makeRoom(room, by))) return "full";
  yield* insertClient(client, by);
  yield* one(sql.insert, { ...cellsOf(client.id, registration, by.at), initial_token: token });
  return "registered";
}

/** Whether one more finds room; where it must, the oldest of those that nobody used makes it. */
function* makeRoom({ most, unusedBefore }: NewRegistration["room"], by: Attribution): Decision<boolean> {
  const count = Number((yield* one(sql.countUnused))?.[0]);
  return count < most || (yield* forget(unusedBefore, 1, { ...by, actor: "system" })) > 0;
}

function* find(client: string): Decision<SelfRegistered | undefined> {
  const row = yield* one(sql.find, { client });
  const registered = row && readRegisteredClient(row.slice(3));
  if (row === undefined || registered === undefined) return undefined;
  const [tokenHash, told, statement] = row;
  return {
    client: registered,
    registration: {
      tokenHash: tokenHash as string,
      told: parsed(told) as Registration["told"],
      ...(statement === null ? {} : { softwareStatement: statement as string }),
    },
  };
}

function* update(
  { client, verified, secrets, registration }: ChangedRegistration,
  expected: { readonly revision: number; readonly tokenHash: string },
  by: Attribution,
): Decision<"updated" | "unknown" | Conflict> {
  // The owner before the client, as whoever else changes one.
  if (!(yield* isThere(client.owner))) return "unknown";
  if (!(yield* isTheirs(client.id, expected.tokenHash))) return "unknown";
  const outcome = yield* clientRegistry.writes.update(client, expected.revision, {
    ...by,
    whose: "everybody",
  });
  if (typeof outcome === "object") return outcome;
  if (outcome !== "updated") return "unknown";
  yield* setVerified(client.id, verified, by);
  if (secrets !== undefined) yield* setSecrets(client.id, secrets, by);
  yield* one(sql.update, cellsOf(client.id, registration, by.at));
  return "updated";
}

/** Whether the client is there and this is its token. It stays so until the decision is over. */
function* isTheirs(client: string, hash: string): Decision<boolean> {
  if ((yield* one(sql.lockClient, { client })) === undefined) return false;
  return (yield* one(sql.isTheirs, { client, hash })) !== undefined;
}

/** Verifies the client or takes that back, with a record of its own. */
export function* setVerified(client: string, verified: boolean, by: Attribution): Decision<void> {
  const [present, was] = (yield* one(sql.lockClient, { client })) ?? [];
  if (Boolean(was) === verified) return;
  const revision = Number(present) + 1;
  yield* one(sql.setVerified, { client, verified, revision });
  const changes = { verified: { from: !verified, to: verified } };
  yield* record(by, { action: "client.updated", target: `client:${client}`, revision, changes });
}

function* setSecrets(
  client: string,
  secrets: NonNullable<ChangedRegistration["secrets"]>,
  by: Attribution,
): Decision<void> {
  const target = `client:${client}`;
  const dropped = yield* rows(sql.dropSecrets, { client });
  if (dropped.length > 0) yield* record(by, { action: "client.secret-removed", target });
  for (const secret of secrets) {
    yield* insertSecret(client, secret);
    yield* record(by, { action: "client.secret-added", target, detail: secret.id });
  }
}

function* remove(client: string, tokenHash: string, by: Attribution): Decision<"deleted" | "unknown"> {
  const [revision] = (yield* one(sql.lockClient, { client })) ?? [];
  if (revision === undefined || !(yield* isTheirs(client, tokenHash))) return "unknown";
  yield* clientRegistry.writes.delete(client, Number(revision), { ...by, whose: "everybody" });
  return "deleted";
}

function forgetUnused(before: Instant, by: Attribution): Decision<number> {
  return forget(before, batch, by);
}

function* forget(before: Instant, limit: number, by: Attribution): Decision<number> {
  const found = yield* rows(sql.lockUnused, { before, limit });
  for (const [id, revision] of found) {
    yield* clientRegistry.writes.delete(id as string, Number(revision), { ...by, whose: "everybody" });
  }
  return found.length;
}

function cellsOf(client: string, { tokenHash, told, softwareStatement }: Registration, at: Instant) {
  return {
    client,
    hash: tokenHash,
    told: JSON.stringify(told, (_, part: unknown) => (typeof part === "string" ? storable(part) : part)),
    statement: softwareStatement ?? null,
    at,
  };
}

/** {@link Registrations}. */
export const registrations = {
  reads: { find },
  writes: { register, update, delete: remove, forgetUnused },
} satisfies PortDecisions<Registrations>;
