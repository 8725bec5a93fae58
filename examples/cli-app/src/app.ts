import * as oauth from "oauth4webapi";

/*
 * What both ways to sign in share: the provider as it describes itself, and this program as its client. A program that people
 * install keeps no secret, so it is a public client.
 */

/** The provider, and this program there. */
export interface App {
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly proof: oauth.ClientAuth;
  /** What to ask for. */
  readonly scope: string;
  readonly options: { readonly [oauth.allowInsecureRequests]?: boolean };
}

/** Somebody is signed in. The tokens stay in the program: they are never printed. */
export interface SignedIn {
  readonly scope: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly renews: boolean;
}

/** Reads what the provider says of itself (RFC 8414). */
export async function discover(settings: {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}): Promise<App> {
  const issuer = new URL(settings.issuer);
  // Plain http is for a provider on this machine.
  const options = { [oauth.allowInsecureRequests]: issuer.hostname === "localhost" };
  const response = await oauth.discoveryRequest(issuer, { ...options, algorithm: "oauth2" });
  const server = await oauth.processDiscoveryResponse(issuer, response);
  return {
    server,
    client: { client_id: settings.clientId },
    proof: oauth.None(),
    scope: settings.scope,
    options,
  };
}

/** What of a token response may be told. */
export function signedIn({ scope, expires_in, refresh_token }: oauth.TokenEndpointResponse): SignedIn {
  return { scope: scope ?? "", expiresIn: expires_in ?? 0, renews: refresh_token !== undefined };
}
