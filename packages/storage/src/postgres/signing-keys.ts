import type { SigningKeys } from "@grantway/protocol";
import { select } from "../rows/cells.ts";
import { readSigningKey, signingKeyColumns } from "../rows/signing-key-row.ts";
import { audit } from "./audit.ts";
import type { Database, Statement } from "./database.ts";
import { locks } from "../decisions/lock.ts";
import { takeLock } from "./locks.ts";

const statements = {
  all: {
    name: "signing-keys.all",
    text: `SELECT ${select("k", signingKeyColumns)} FROM signing_keys k ORDER BY k.active_from, k.kid`,
  },
  exists: { name: "signing-keys.exists", text: "SELECT 1 FROM signing_keys WHERE algorithm = $1" },
  insert: {
    name: "signing-keys.insert",
    text: `INSERT INTO signing_keys (${signingKeyColumns.join(", ")}) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
  },
  reseal: {
    name: "signing-keys.reseal",
    text: "UPDATE signing_keys SET sealed_private_jwk = $3 WHERE kid = $1 AND sealed_private_jwk = $2 RETURNING 1",
  },
} as const satisfies Record<string, Statement>;

/** {@link SigningKeys} in PostgreSQL. */
export function createSigningKeys({ db }: { db: Database }): SigningKeys {
  return {
    all: async () => (await db.rows(statements.all)).map(readSigningKey),
    addFirst: (key) =>
      db.transaction(async (queries) => {
        await queries.one(takeLock, locks.signingKeys);
        if ((await queries.one(statements.exists, key.algorithm)) !== undefined) return "exists";
        const { kid, algorithm, publicJwk, sealedPrivateJwk, createdAt, activeFrom, retiredAt } = key;
        const cells = [kid, algorithm, publicJwk, sealedPrivateJwk, createdAt, activeFrom, retiredAt ?? null];
        await queries.one(statements.insert, ...cells);
        const by = { actor: "system", at: createdAt };
        await audit(queries, by, "signing-key.created", `signing-key:${kid}`, algorithm);
        return "added";
      }),
    reseal: (kid, { from, to }, by) =>
      db.transaction(async (queries) => {
        if ((await queries.one(statements.reseal, kid, from, to)) === undefined) return "changed";
        await audit(queries, by, "signing-key.resealed", `signing-key:${kid}`);
        return "resealed";
      }),
  };
}
