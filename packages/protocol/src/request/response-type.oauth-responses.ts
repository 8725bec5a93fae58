import type { Client, GrantType } from "../client.ts";
import { OAuthError } from "../errors/oauth-error.ts";

/*
 * A response type is a set of words: what the authorization endpoint hands out. In which order they are sent means nothing; the
 * names there are for the combinations have them in that of the alphabet.
 */

/** What the authorization endpoint can hand out. */
type Handed = "code" | "token" | "id_token";

const frontChannelTokens: ReadonlySet<string> = new Set<Handed>(["token", "id_token"]);

/**
 * The name of this response type.
 *
 * @see {@link https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#Encoding | OAuth 2.0 Multiple Response Types §2}
 */
export function nameOfResponseType(sent: string): string {
  return sent.split(" ").toSorted().join(" ");
}

/** Whether what this response type hands out has this in it. */
export function hands(responseType: string, what: Handed): boolean {
  return responseType.split(" ").includes(what);
}

/** Whether there is a token in the answer itself, so that it must never stand in a query. */
export function handsTokens(responseType: string): boolean {
  return responseType.split(" ").some((word) => frontChannelTokens.has(word));
}

/**
 * The grant types that a client is registered for when it uses this response type.
 *
 * @see {@link https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata | OpenID Connect Registration §2}
 */
export function grantTypesOf(responseType: string): readonly GrantType[] {
  return [
    ...(hands(responseType, "code") || !handsTokens(responseType) ? (["authorization_code"] as const) : []),
    ...(handsTokens(responseType) ? (["implicit"] as const) : []),
  ];
}

/** @throws {OAuthError} `unauthorized_client` where the client is not registered for what it asks to be answered with. */
export function refuseUnregistered({ grantTypes }: Client, responseType: string): void {
  const missing = grantTypesOf(responseType).find((type) => !grantTypes.includes(type));
  if (missing === undefined) return;
  const description = `The client is not registered for the grant type ${missing}.`;
  throw new OAuthError("unauthorized_client", { description });
}
