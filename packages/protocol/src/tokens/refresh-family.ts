import type { Client } from "../client.ts";

/**
 * Whether a code of these scopes comes with a refresh token: the client is registered for the grant and, where the
 * request was one of OpenID Connect, the person allowed `offline_access`.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#OfflineAccess | OpenID Connect Core §11}
 */
export function mayRefresh(client: Client, scopes: readonly string[]): boolean {
  if (!client.grantTypes.includes("refresh_token")) return false;
  return !scopes.includes("openid") || scopes.includes("offline_access");
}
