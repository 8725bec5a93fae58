import type { Instant } from "../instant.ts";
import type { Attribution } from "./attribution.ts";

/** Ids of access tokens that were revoked one by one (RFC 7009). Remembered until the token would have expired. */
export interface RevokedTokens {
  /**
   * Remembers the id, and records who revoked it. Doing it again is harmless and recorded once: the longer time counts.
   * Durable when answered.
   */
  revoke(tokenId: string, forgetAt: Instant, by: Attribution): Promise<void>;
}
