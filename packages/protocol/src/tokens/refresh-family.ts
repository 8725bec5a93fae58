import type { Client } from "../client.ts";

/**
 * Whether what stands of these scopes lets the client go on without the person, by a refresh token: it is registered for
 * the grant and, where the request was one of OpenID Connect, the person allows `offline_access`. Asked at every use, because
 * they may take just that back.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#OfflineAccess | OpenID Connect Core §11}
 */
export function mayRefresh(client: Client, scopes: readonly string[]): boolean {
  if (!client.grantTypes.includes("refresh_token")) return false;
  return !scopes.includes("openid") || scopes.includes("offline_access");
}
