import type { Connection } from "../connection.ts";
import type { Provider } from "../provider/resolve-provider.ts";
import { checkLink } from "../wire/check-link.ts";

/**
 * Where a browser goes to be signed out at the provider too; `undefined` where the provider has no such page. The ID token
 * says who and for which client, so that most providers need not ask.
 *
 * @param task.after - where the browser goes afterwards: a `post_logout_redirect_uri` of the client, byte for byte
 * @throws {ClientError} `insecure_url` for an address that no browser may be sent to
 * @see {@link https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout | OpenID Connect RP-Initiated Logout §2}
 */
export function endSessionAddress(task: {
  readonly connection: Pick<Connection, "client" | "tokens">;
  readonly provider: Pick<Provider, "definition" | "endpoint" | "hasEndpoint">;
  readonly after?: { readonly uri: string; readonly state: string } | undefined;
  readonly allowInsecureHttp: boolean;
}): string | undefined {
  const { connection, provider, after, allowInsecureHttp } = task;
  if (!provider.hasEndpoint("endSession")) return undefined;
  const address = checkLink(provider.endpoint("endSession"), provider.definition.name, allowInsecureHttp);
  const url = new URL(address);
  const { client, tokens } = connection;
  if (tokens?.idToken !== undefined) url.searchParams.set("id_token_hint", tokens.idToken);
  if (client.id !== "") url.searchParams.set("client_id", client.id);
  if (after === undefined) return url.href;
  url.searchParams.set("post_logout_redirect_uri", after.uri);
  url.searchParams.set("state", after.state);
  return url.href;
}
