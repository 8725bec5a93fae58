import type { AccessTokenRecord } from "./access-token.ts";
import type { JwtAccess } from "./jwt-access.rfc9068.ts";
import type { Seals } from "./seals.ts";

/** The record of an access token of ours, sealed or signed, expired or not; `undefined` for anything else. */
export type ReadAccess = (
  text: string,
) => AccessTokenRecord | undefined | Promise<AccessTokenRecord | undefined>;

/** Reads both kinds. A sealed one, which nearly all are, waits for nothing. */
export function createReadAccess({
  seals,
  jwtAccess,
}: {
  readonly seals: Pick<Seals, "accessToken">;
  readonly jwtAccess: Pick<JwtAccess, "read">;
}): ReadAccess {
  return (text) => seals.accessToken.open(text) ?? jwtAccess.read(text);
}
