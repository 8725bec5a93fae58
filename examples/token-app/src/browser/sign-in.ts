import type * as oauth from "oauth4webapi";

/** What is kept in this tab while the person is at the provider. No token is ever stored. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The tokens. They live in memory and are gone when the page is. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970; absent when the provider did not say. */
  readonly expiresAt: number | undefined;
}

/** How a sign-in ended. */
export type SignIn =
  | {
      readonly outcome: "signed-in";
      /** Whom the provider says it is; absent where the way does not tell. */
      readonly subject: string | undefined;
      readonly tokens: Tokens;
    }
  | { readonly outcome: "cancelled" | "failed" | "unreachable" }
  /** The provider offers this way to nobody, or not to this app, and says why. */
  | { readonly outcome: "refused"; readonly reason: string };

/** A way to sign in. */
export interface Way {
  /** Where the browser goes, and what this tab keeps meanwhile. */
  begin(server: oauth.AuthorizationServer): Promise<{ readonly url: URL; readonly flow: Flow }>;
  /** Reads the address the browser came back to. Throws what the library throws. */
  finish(server: oauth.AuthorizationServer, url: URL, flow: Flow): Promise<SignIn>;
}

/** The provider's answer of tokens, as it is kept. */
export function readTokens(
  result: Pick<oauth.TokenEndpointResponse, "access_token" | "refresh_token" | "scope" | "expires_in">,
  before: { readonly scope: string; readonly refreshToken?: string },
  now: number,
): Tokens {
  return {
    accessToken: result.access_token,
    refreshToken: result.refresh_token ?? before.refreshToken,
    scopes: (result.scope ?? before.scope).split(" "),
    expiresAt: result.expires_in === undefined ? undefined : now + result.expires_in * 1000,
  };
}
