import type { ClientAuthenticationMethod } from "../client.ts";

/** What a request offers as proof of its client, before anything was checked. */
export interface PresentedCredentials {
  readonly method: ClientAuthenticationMethod;
  readonly clientId: string;
  /** Absent for `none`. */
  readonly secret?: string;
}
