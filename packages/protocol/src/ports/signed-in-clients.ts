import type { Client } from "../client.ts";
import type { Instant } from "../instant.ts";

/**
 * Clients that want to be told of sign-outs, and in which browser sessions they signed somebody in.
 *
 * @see {@link https://openid.net/specs/openid-connect-backchannel-1_0.html#Backchannel | OpenID Connect Back-Channel Logout §2}
 */
export interface SignedInClients {
  /**
   * Remembers that the client gets an ID token in this session, as long as the session may last. Whoever ends the session comes
   * after, and tells the client, or before, and then nothing is remembered.
   */
  note(signIn: { readonly sid: string; readonly clientId: string }): Promise<void>;
}

/** Whether it registered where to be told. */
export function wantsNotice(client: Pick<Client, "backchannelLogoutUri" | "frontchannelLogoutUri">): boolean {
  return client.backchannelLogoutUri !== null || client.frontchannelLogoutUri !== null;
}

/** That a client is to be told that a session has ended. */
export interface LogoutNotice {
  readonly sid: string;
  readonly clientId: string;
  /** The person, who may be gone by now. */
  readonly userId: string;
  /** Where to tell it. */
  readonly uri: string;
  /** How often it was tried, this one among them. */
  readonly attempt: number;
}

/**
 * What clients are still to be told. A notice is written by the decision that ends the session, in its transaction, so none is lost
 * and none tells of what did not happen.
 */
export interface LogoutNotices {
  /**
   * Takes notices that are due, those first that wait the longest, and leaves them to nobody else until `until`: of several nodes
   * each gets others, and what a node took that is killed is due again.
   */
  claim(asked: {
    readonly at: Instant;
    readonly until: Instant;
    readonly most: number;
  }): Promise<readonly LogoutNotice[]>;
  /** It was told, or given up: no `again`. Else it is due again then. */
  settle(notice: Pick<LogoutNotice, "sid" | "clientId">, again?: Instant): Promise<void>;
}
