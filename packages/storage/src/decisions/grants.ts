import type { ConsentReceipt, Grant, Grants, Instant } from "@grantway/protocol";
import { covers, widened } from "@grantway/protocol/rules";
import { json, select } from "../rows/cells.ts";
import { grantColumns, readGrant } from "../rows/grant-row.ts";
import { type Decision, one, type PortDecisions } from "./decision.ts";
import { record } from "./record.ts";
import { saveGrant } from "./save-grant.ts";
import { statements } from "./statement.ts";

const ofPair = `SELECT ${select("g", grantColumns)} FROM grants g WHERE g.user_id = $user AND g.client_id = $client`;

const sql = statements("grants", {
  find: `${ofPair} AND g.status = 'active'`,
  // The row of the grant is its own lock: of concurrent decisions, each adds to what the one before it left.
  lock: (d) => `${ofPair} ${d.forUpdate("g")}`,
  insert: `INSERT INTO grants (id, user_id, client_id, scopes, status, consented_at)
    VALUES ($id, $user, $client, $scopes, 'active', $at) ON CONFLICT (user_id, client_id) DO NOTHING RETURNING 1`,
  insertReceipt: `INSERT INTO consent_receipts (id, grant_id, user_id, client_id, offered, granted, text_hash, locale, at)
    VALUES ($id, $grant, $user, $client, $offered, $granted, $text_hash, $locale, $at)`,
});

/** What was said yes to, by a person or for them. */
interface Yes {
  readonly newGrantId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly at: Instant;
}

function* find(user: string, client: string): Decision<Grant | undefined> {
  const row = yield* one(sql.find, { user, client });
  return row && readGrant(row);
}

function* allow(decision: Parameters<Grants["allow"]>[0]): Decision<Grant> {
  const { newGrantId, consent, receipt, by, sameSince = Number.POSITIVE_INFINITY } = decision;
  const { userId, clientId, scopes } = consent;
  const isSame = (grant: Grant) => covers(grant, scopes) && grant.consentedAt >= sameSince;
  const written = yield* write({ newGrantId, userId, clientId, scopes, at: by.at }, isSame);
  if (written.same) return written.grant;
  yield* keepReceipt(receipt, consent, { grantId: written.grant.id, at: by.at });
  const target = `grant:${written.grant.id}`;
  yield* record(by, { action: "grant.allowed", target, detail: scopes.join(" ") });
  return written.grant;
}

function* allowFirstParty(decision: Parameters<Grants["allowFirstParty"]>[0]): Decision<Grant> {
  const { by, ...yes } = decision;
  const written = yield* write({ ...yes, at: by.at }, (grant) => covers(grant, yes.scopes));
  if (written.same) return written.grant;
  const target = `grant:${written.grant.id}`;
  yield* record(by, { action: "grant.allowed", target, detail: yes.scopes.join(" ") });
  return written.grant;
}

/** Opens the grant or widens it, unless the one there is says the same. */
function* write(
  yes: Yes,
  isSame: (grant: Grant) => boolean,
): Decision<{ readonly same: boolean; readonly grant: Grant }> {
  const { newGrantId: id, userId: user, clientId: client, scopes, at } = yes;
  const before = readGrant((yield* one(sql.lock, { user, client })) ?? []);
  if (before === undefined) {
    const opened = yield* one(sql.insert, { id, user, client, scopes: json(scopes), at });
    // Another decision opened it meanwhile, and this one waited: now the row is there to be locked.
    if (opened === undefined) return yield* write(yes, isSame);
    const subject = { person: user };
    return {
      same: false,
      grant: { id, subject, clientId: client, scopes, status: "active", consentedAt: at, epoch: 0 },
    };
  }
  if (isSame(before)) return { same: true, grant: before };
  const grant = widened(before, scopes, at);
  yield* saveGrant(grant);
  return { same: false, grant };
}

function* keepReceipt(
  { id, offered, granted, textHash, locale }: ConsentReceipt,
  { userId, clientId }: { readonly userId: string; readonly clientId: string },
  { grantId, at }: { readonly grantId: string; readonly at: Instant },
): Decision<void> {
  yield* one(sql.insertReceipt, {
    id,
    grant: grantId,
    user: userId,
    client: clientId,
    offered: json(offered),
    granted: json(granted),
    text_hash: textHash,
    locale,
    at,
  });
}

/** {@link Grants}. */
export const grants = { reads: { find }, writes: { allow, allowFirstParty } } satisfies PortDecisions<Grants>;
