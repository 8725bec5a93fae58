import type { DatabaseSync } from "node:sqlite";
import type { Attribution, SigningKeys, StoredSigningKey } from "@grantway/protocol";
import { select } from "../rows/cells.ts";
import { readSigningKey, signingKeyColumns } from "../rows/signing-key-row.ts";
import { createAudit } from "./audit.ts";
import { change, query } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

/** The writes of {@link SigningKeys}, in the writer's thread. */
export function signingKeyCommands(db: DatabaseSync) {
  const audit = createAudit(db);
  const exists = query(db, "SELECT 1 FROM signing_keys WHERE algorithm = ?");
  const insert = change(
    db,
    `INSERT INTO signing_keys (${signingKeyColumns.join(", ")}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const reseal = change(
    db,
    "UPDATE signing_keys SET sealed_private_jwk = ? WHERE kid = ? AND sealed_private_jwk = ?",
  );
  return {
    addFirstSigningKey(key: StoredSigningKey): "added" | "exists" {
      if (exists.one(key.algorithm) !== undefined) return "exists";
      const { kid, algorithm, publicJwk, sealedPrivateJwk, createdAt, activeFrom, retiredAt } = key;
      insert(kid, algorithm, publicJwk, sealedPrivateJwk, createdAt, activeFrom, retiredAt ?? null);
      audit({ actor: "system", at: createdAt }, "signing-key.created", `signing-key:${kid}`, algorithm);
      return "added";
    },
    resealSigningKey(kid: string, from: string, to: string, by: Attribution): "resealed" | "changed" {
      if (reseal(to, kid, from) === 0) return "changed";
      audit(by, "signing-key.resealed", `signing-key:${kid}`);
      return "resealed";
    },
  };
}

/** {@link SigningKeys} in SQLite. */
export function createSigningKeys({ reader, writer }: { reader: DatabaseSync; writer: Writer }): SigningKeys {
  const run = commandsOf<ReturnType<typeof signingKeyCommands>>(writer, "signingKeys");
  const all = query(
    reader,
    `SELECT ${select("k", signingKeyColumns)} FROM signing_keys k ORDER BY k.active_from, k.kid`,
  );
  return {
    all: async () => all.all().map(readSigningKey),
    addFirst: (key) => run("addFirstSigningKey", key),
    reseal: (kid, { from, to }, by) => run("resealSigningKey", kid, from, to, by),
  };
}
