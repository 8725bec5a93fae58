import type { Instant } from "../instant.ts";
import type { Attribution } from "./attribution.ts";
import type { Page, PageRequest } from "./page.ts";

/** A token by which clients may register themselves (RFC 7591 §1.2), without the token itself. */
export interface InitialAccessToken {
  readonly id: string;
  /** For whom or what it was made, in a few words. */
  readonly note: string;
  /** Its first characters, to tell two apart. */
  readonly hint: string;
  readonly createdAt: Instant;
  /** Absent where it has no end. */
  readonly expiresAt?: Instant;
  /** How many clients may register by it; absent for any number. */
  readonly mostUses?: number;
  /** How many have. */
  readonly uses: number;
}

/** Initial access tokens. Each change commits with its audit record. */
export interface InitialAccessTokens {
  /** @param hash - SHA-256 of the token, base64url: nothing else is kept of it. */
  create(token: Omit<InitialAccessToken, "uses">, hash: string, by: Attribution): Promise<void>;
  /** The latest first. */
  list(request: PageRequest): Promise<Page<InitialAccessToken>>;
  /** Whether a client could register by the token of this hash now. It counts when one does, see `Registrations.register`. */
  isGood(hash: string, at: Instant): Promise<boolean>;
  /** Ends it at once. Clients that registered by it stay. */
  revoke(id: string, by: Attribution): Promise<"revoked" | "unknown">;
}
