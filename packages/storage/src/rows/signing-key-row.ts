import type { StoredSigningKey } from "@grantway/protocol";
import type { Cells } from "./cells.ts";

/** What {@link readSigningKey} expects. */
export const signingKeyColumns = [
  "kid",
  "algorithm",
  "public_jwk",
  "sealed_private_jwk",
  "created_at",
  "active_from",
  "retired_at",
] as const;

/** The signing key of a row. */
export function readSigningKey(cells: Cells): StoredSigningKey {
  const retiredAt = cells[6] as number | null;
  return {
    kid: cells[0] as string,
    algorithm: cells[1] as StoredSigningKey["algorithm"],
    publicJwk: cells[2] as string,
    sealedPrivateJwk: cells[3] as string,
    createdAt: cells[4] as number,
    activeFrom: cells[5] as number,
    ...(retiredAt === null ? {} : { retiredAt }),
  };
}
