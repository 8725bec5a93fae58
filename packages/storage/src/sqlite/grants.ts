import type { DatabaseSync } from "node:sqlite";
import type { Attribution, ConsentReceipt, Grant, Grants, Instant } from "@grantway/protocol";
import { json, select } from "../rows/cells.ts";
import { grantColumns, readGrant } from "../rows/grant-row.ts";
import { createAudit } from "./audit.ts";
import { change, query } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

/** What a person, or the operator for a first-party client, said yes to. */
interface Yes {
  readonly newGrantId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly at: Instant;
}

/** The writes of {@link Grants}, in the writer's thread. */
export function grantCommands(db: DatabaseSync) {
  const audit = createAudit(db);
  const find = query(
    db,
    `SELECT ${select("g", grantColumns)} FROM grants g WHERE g.user_id = ? AND g.client_id = ?`,
  );
  const insert = change(
    db,
    `INSERT INTO grants (id, user_id, client_id, scopes, status, consented_at) VALUES (?, ?, ?, ?, 'active', ?)`,
  );
  const update = change(db, "UPDATE grants SET scopes = ?, status = 'active', consented_at = ? WHERE id = ?");
  const insertReceipt = change(
    db,
    `INSERT INTO consent_receipts (id, grant_id, user_id, client_id, offered, granted, text_hash, locale, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  function write({ newGrantId, userId, clientId, scopes, at }: Yes): Grant {
    const row = find.one(userId, clientId);
    const before = row && readGrant(row);
    if (before === undefined) {
      insert(newGrantId, userId, clientId, json(scopes), at);
      return { id: newGrantId, userId, clientId, scopes, status: "active", consentedAt: at, epoch: 0 };
    }
    const kept = before.status === "active" ? before.scopes : [];
    const now = [...new Set([...kept, ...scopes])];
    update(json(now), at, before.id);
    return { ...before, scopes: now, status: "active", consentedAt: at };
  }

  return {
    allowGrant(yes: Yes, receipt: ConsentReceipt, sameSince: Instant): Grant {
      const row = find.one(yes.userId, yes.clientId);
      const before = row && readGrant(row);
      if (before !== undefined && covers(before, yes.scopes) && before.consentedAt >= sameSince)
        return before;
      const grant = write(yes);
      insertReceipt(
        receipt.id,
        grant.id,
        grant.userId,
        grant.clientId,
        json(receipt.offered),
        json(receipt.granted),
        receipt.textHash,
        receipt.locale,
        yes.at,
      );
      const by: Attribution = { actor: `user:${grant.userId}`, at: yes.at };
      audit(by, "grant.allowed", `grant:${grant.id}`, yes.scopes.join(" "));
      return grant;
    },
    allowFirstPartyGrant(yes: Yes): Grant {
      const row = find.one(yes.userId, yes.clientId);
      const before = row && readGrant(row);
      if (before !== undefined && covers(before, yes.scopes)) return before;
      const grant = write(yes);
      audit({ actor: "system", at: yes.at }, "grant.allowed", `grant:${grant.id}`, yes.scopes.join(" "));
      return grant;
    },
  };
}

function covers(grant: Grant, scopes: readonly string[]): boolean {
  return grant.status === "active" && scopes.every((scope) => grant.scopes.includes(scope));
}

/** {@link Grants} in SQLite. */
export function createGrants({ reader, writer }: { reader: DatabaseSync; writer: Writer }): Grants {
  const run = commandsOf<ReturnType<typeof grantCommands>>(writer, "grants");
  const find = query(
    reader,
    `SELECT ${select("g", grantColumns)} FROM grants g WHERE g.user_id = ? AND g.client_id = ? AND g.status = 'active'`,
  );
  function findActive(userId: string, clientId: string): Grant | undefined {
    const row = find.one(userId, clientId);
    return row && readGrant(row);
  }
  return {
    find: async (userId, clientId) => findActive(userId, clientId),
    allow({ newGrantId, consent, receipt, at, sameSince = Number.POSITIVE_INFINITY }) {
      const { userId, clientId, scopes } = consent;
      return run("allowGrant", { newGrantId, userId, clientId, scopes, at }, receipt, sameSince);
    },
    async allowFirstParty({ newGrantId, userId, clientId, scopes, at }) {
      const grant = findActive(userId, clientId);
      if (grant !== undefined && covers(grant, scopes)) return grant;
      return run("allowFirstPartyGrant", { newGrantId, userId, clientId, scopes, at });
    },
  };
}
