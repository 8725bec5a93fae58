import type { ConfiguredProvider } from "../providers/configured-provider.ts";
import type { Session } from "../sessions/session.ts";

/**
 * Where the browser goes to be signed out at the provider too; `undefined` where that cannot be done, or is not wanted.
 *
 * @see {@link https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout | OpenID Connect RP-Initiated Logout §2}
 */
export async function endSessionUrl(
  provider: ConfiguredProvider,
  session: Session,
  after: string,
): Promise<string | undefined> {
  if (provider.settings.endSession === false) return undefined;
  // Signing out here does not depend on the provider.
  const resolved = await provider.resolve(session.captured).catch(() => undefined);
  if (resolved?.hasEndpoint("endSession") !== true) return undefined;
  const url = new URL(resolved.endpoint("endSession"));
  if (session.tokens.idToken !== undefined) url.searchParams.set("id_token_hint", session.tokens.idToken);
  url.searchParams.set("client_id", provider.settings.client.id);
  url.searchParams.set("post_logout_redirect_uri", after);
  return url.href;
}
