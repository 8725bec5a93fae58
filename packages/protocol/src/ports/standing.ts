import type { Client } from "../client.ts";
import type { Grant, TokenFamily } from "../grant.ts";
import type { Subject } from "./subjects.ts";

/** The rows a sealed token names, as they are now; absent where it names none or the row is gone. */
export interface Standing {
  readonly client: Client | undefined;
  readonly subject: Subject | undefined;
  readonly grant: Grant | undefined;
  readonly family: TokenFamily | undefined;
  /** The token's own id was revoked. */
  readonly revoked: boolean;
}

/** Everything a token names in one read, because introspection is the hottest path and a round trip its cost. */
export interface Standings {
  /**
   * What was revoked, narrowed or ended before the call is seen. Asked with a `tokenId`, the family's `generation` and
   * `rotatedAt` may be those of an earlier moment: no access token depends on them.
   */
  of(names: {
    /** Absent when the caller's token has no id of its own to be revoked by. */
    readonly tokenId?: string;
    readonly clientId: string;
    readonly userId?: string | undefined;
    readonly grantId?: string | undefined;
    readonly familyId?: string | undefined;
  }): Promise<Standing>;
}
