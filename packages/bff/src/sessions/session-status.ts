/* What a page learns of sessions. Of no other file of ours, so that the half in the browser shares it. */

/** Who signed in, as far as the provider says. */
export interface SessionUser {
  readonly sub?: string;
  readonly name?: string;
  readonly email?: string;
}

/** What a page learns about a provider. No token. */
export interface ProviderStatus {
  readonly signedIn: boolean;
  readonly user?: SessionUser;
  readonly scopes: readonly string[];
  /** When the access token ends, in milliseconds since 1970. It is refreshed before. Absent: no end is known. */
  readonly expiresAt?: number;
  /** The type of a problem, such as `provider-unreachable`: signed in, but without a token for now. */
  readonly problem?: string;
}

/** The answer of `GET /session`. */
export interface SessionStatus {
  readonly providers: Readonly<Record<string, ProviderStatus>>;
  readonly apis: readonly { readonly name: string; readonly provider: string }[];
}
