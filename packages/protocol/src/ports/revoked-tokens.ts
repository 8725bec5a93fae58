import type { Instant } from "../instant.ts";

/** Ids of access tokens that were revoked one by one (RFC 7009). Remembered until the token would have expired. */
export interface RevokedTokens {
  /** Remembering an id twice is harmless. Durable when answered. */
  revoke(tokenId: string, forgetAt: Instant): Promise<void>;
}
