import type { Attribution, SigningKeys, StoredSigningKey } from "@grantway/protocol";
import { signingKeyOf } from "@grantway/protocol/rules";
import { select } from "../rows/cells.ts";
import { readSigningKey, signingKeyColumns } from "../rows/signing-key-row.ts";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { lock } from "./lock.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

const sql = statements("signing-keys", {
  all: `SELECT ${select("k", signingKeyColumns)} FROM signing_keys k ORDER BY k.active_from, k.kid`,
  count: "SELECT count(*) FROM signing_keys WHERE algorithm = $algorithm",
  insert: `INSERT INTO signing_keys
      (kid, algorithm, public_jwk, sealed_private_jwk, created_at, active_from, retired_at)
    VALUES ($kid, $algorithm, $public_jwk, $sealed_private_jwk, $created_at, $active_from, $retired_at)`,
  retire: "UPDATE signing_keys SET retired_at = $at, sealed_private_jwk = '' WHERE kid = $kid",
  reseal:
    "UPDATE signing_keys SET sealed_private_jwk = $to WHERE kid = $kid AND sealed_private_jwk = $from RETURNING 1",
});

function* all(): Decision<readonly StoredSigningKey[]> {
  return (yield* rows(sql.all)).map(readSigningKey);
}

function* publish(key: StoredSigningKey, behind: number, by: Attribution): Decision<"published" | "outrun"> {
  yield* lock("signingKeys");
  const { kid, algorithm, publicJwk, sealedPrivateJwk, createdAt, activeFrom, retiredAt = null } = key;
  if (Number((yield* one(sql.count, { algorithm }))?.[0]) !== behind) return "outrun";
  yield* one(sql.insert, {
    kid,
    algorithm,
    public_jwk: publicJwk,
    sealed_private_jwk: sealedPrivateJwk,
    created_at: createdAt,
    active_from: activeFrom,
    retired_at: retiredAt,
  });
  const changes = { algorithm: { to: algorithm }, activeFrom: { to: activeFrom } };
  yield* record(by, { action: "signing-key.published", target: targetOf(kid), changes });
  return "published";
}

function* retire(kid: string, by: Attribution): Decision<"retired" | "signs" | "unknown"> {
  yield* lock("signingKeys");
  const keys = yield* all();
  const key = keys.find((one) => one.kid === kid);
  if (key === undefined) return "unknown";
  if (key.retiredAt !== undefined) return "retired";
  if (signingKeyOf(keys, key.algorithm, by.at)?.kid === kid) return "signs";
  yield* one(sql.retire, { kid, at: by.at });
  const changes = { retiredAt: { to: by.at } };
  yield* record(by, { action: "signing-key.retired", target: targetOf(kid), detail: key.algorithm, changes });
  return "retired";
}

function* reseal(
  kid: string,
  { from, to }: Parameters<SigningKeys["reseal"]>[1],
  by: Attribution,
): Decision<"resealed" | "changed"> {
  if ((yield* one(sql.reseal, { kid, from, to })) === undefined) return "changed";
  yield* record(by, { action: "signing-key.resealed", target: targetOf(kid) });
  return "resealed";
}

function targetOf(kid: string): string {
  return `signing-key:${kid}`;
}

/** {@link SigningKeys}. */
export const signingKeys = {
  reads: { all },
  writes: { publish, retire, reseal },
} satisfies PortDecisions<SigningKeys>;
