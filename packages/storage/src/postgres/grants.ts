import type { Grant, Grants } from "@grantway/protocol";
import { type Cells, json, select } from "../rows/cells.ts";
import { grantColumns, readGrant } from "../rows/grant-row.ts";
import type { Database, Statement } from "./database.ts";

/*
 * The row of the grant serves as the lock: concurrent decisions for one user and client run one after the other, and
 * each adds to the scopes of the one before. A row begins at $1 … $5: id, user, client, scopes, moment.
 */
const decided = (unless = "false") => `WITH decided AS (
    INSERT INTO grants AS g (id, user_id, client_id, scopes, status, consented_at)
    VALUES ($1, $2, $3, $4::jsonb, 'active', $5)
    ON CONFLICT (user_id, client_id) DO UPDATE SET
      scopes = CASE WHEN g.status <> 'active' THEN excluded.scopes ELSE g.scopes || (
        SELECT coalesce(jsonb_agg(asked.scope ORDER BY asked.place), '[]')
        FROM jsonb_array_elements(excluded.scopes) WITH ORDINALITY AS asked (scope, place)
        WHERE NOT g.scopes @> asked.scope
      ) END,
      status = 'active',
      consented_at = excluded.consented_at
    WHERE NOT coalesce(${unless}, false)
    RETURNING ${select("g", grantColumns)}
  )`;

/** The same consent again: nothing is written and no row returned. $12 is since when. */
const same = "g.status = 'active' AND g.scopes @> excluded.scopes AND g.consented_at >= $12::bigint";

const statements = {
  find: {
    name: "grants.find",
    text: `SELECT ${select("g", grantColumns)} FROM grants g
      WHERE g.user_id = $1 AND g.client_id = $2 AND g.status = 'active'`,
  },
  allow: {
    name: "grants.allow",
    text: `${decided(same)}, receipt AS (
        INSERT INTO consent_receipts (id, grant_id, user_id, client_id, offered, granted, text_hash, locale, at)
        SELECT $6, id, user_id, client_id, $7::jsonb, $8::jsonb, $9, $10, $5 FROM decided
      ), audited AS (
        INSERT INTO audit_events (at, actor, action, target, detail)
        SELECT $5, 'user:' || user_id, 'grant.allowed', 'grant:' || id, $11 FROM decided
      )
      SELECT ${select("d", grantColumns)} FROM decided d`,
  },
  allowFirstParty: {
    name: "grants.allow-first-party",
    text: `${decided()}, audited AS (
        INSERT INTO audit_events (at, actor, action, target, detail)
        SELECT $5, 'system', 'grant.allowed', 'grant:' || id, $6 FROM decided
      )
      SELECT ${select("d", grantColumns)} FROM decided d`,
  },
} as const satisfies Record<string, Statement>;

/** {@link Grants} in PostgreSQL. */
export function createGrants({ db }: { db: Database }): Grants {
  async function find(userId: string, clientId: string): Promise<Grant | undefined> {
    const row = await db.one(statements.find, userId, clientId);
    return row && readGrant(row);
  }

  async function allow(decision: Parameters<Grants["allow"]>[0]): Promise<Grant> {
    const { newGrantId, consent, receipt, at, sameSince } = decision;
    const row = await db.one(
      statements.allow,
      newGrantId,
      consent.userId,
      consent.clientId,
      json(consent.scopes),
      at,
      receipt.id,
      json(receipt.offered),
      json(receipt.granted),
      receipt.textHash,
      receipt.locale,
      consent.scopes.join(" "),
      sameSince ?? null,
    );
    if (row !== undefined) return written(row);
    // A separate read, because the statement does not see the row of the transaction it waited for. Where that was
    // revoked since, the consent is written anew.
    return (await find(consent.userId, consent.clientId)) ?? allow(decision);
  }

  return {
    find,
    allow,
    async allowFirstParty({ newGrantId, userId, clientId, scopes, at }) {
      const grant = await find(userId, clientId);
      if (grant !== undefined && scopes.every((scope) => grant.scopes.includes(scope))) return grant;
      const words = scopes.join(" ");
      return written(
        await db.one(statements.allowFirstParty, newGrantId, userId, clientId, json(scopes), at, words),
      );
    },
  };
}

function written(row: Cells | undefined): Grant {
  const grant = row && readGrant(row);
  if (grant === undefined) throw new Error("an upsert answered no row");
  return grant;
}
