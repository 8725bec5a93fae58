import { hkdfSync } from "node:crypto";
import type { Pairwise } from "@grantway/protocol";
import { createSiv } from "./siv.rfc5297.ts";

/**
 * {@link Pairwise} by deterministic encryption: one of the ways that OpenID Connect Core §8.1 names.
 *
 * @param key - hexadecimal digits, see `PairwiseKey`.
 */
export function createPairwise(key: string): Pairwise {
  const bytes = hkdfSync("sha256", Buffer.from(key, "hex"), "grantway", "grantway pairwise v1", 64);
  const siv = createSiv(new Uint8Array(bytes));
  return {
    nameOf: (userId, sector) => siv.seal(userId, sector).toString("base64url"),
    idOf: (name, sector) => siv.open(Buffer.from(name, "base64url"), sector),
  };
}
