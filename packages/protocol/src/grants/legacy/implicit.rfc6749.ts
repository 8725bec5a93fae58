import type { SafeRedirect } from "../../brand.ts";
import type { Client } from "../../client.ts";
import { invalidRequest, invalidScope, OAuthError } from "../../errors/oauth-error.ts";
import type { Feature } from "../../feature.ts";
import type { Parameters } from "../../request/parameters.ts";
import { resolveScopes } from "../../request/requested-scope.ts";
import { hands, handsTokens } from "../../request/response-type.oauth-responses.ts";
import { multipleResponseTypes, openidConnectCore, rfc6749, rfc9700 } from "../../specs.ts";
import { createFrontChannel } from "./front-channel.oidc-core.ts";

/**
 * Tokens in the very answer of the authorization endpoint: the implicit flow, and the hybrid ones in which a code comes along. They
 * pass through the address bar, where histories and scripts can read them, and are bound to nobody who presents them; RFC 9700
 * §2.1.2 says not to hand out access tokens so. It is here for programs of one's own that know no other way yet, behind a wall: the
 * operator switches it on, and a client of ours is registered for it.
 */
export const legacyImplicit: Feature = {
  name: "implicit and hybrid flows",
  specifications: [rfc6749, openidConnectCore, multipleResponseTypes, rfc9700],
  authorizationGrants: ["implicit"],
  responseTypes: {
    "code id_token": createFrontChannel,
    "code token": createFrontChannel,
    "code id_token token": createFrontChannel,
    id_token: createFrontChannel,
    "id_token token": createFrontChannel,
    token: createFrontChannel,
  },
  responseModes: { fragment: () => undefined },
  authorizationRequest: { parameters: [], read: readFrontChannelRequest },
  metadata: () => ({ claims_supported: ["c_hash"] }),
};

/**
 * Adds nothing to a request, and refuses those for which no token may be answered.
 *
 * @throws {OAuthError} that may be sent to the redirect URI.
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.2.1 | RFC 6749 §4.2.1}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#ImplicitAuthRequest | OpenID Connect Core §3.2.2.1}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#HybridAuthRequest | OpenID Connect Core §3.3.2.1}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9700#section-2.1.2 | RFC 9700 §2.1.2}
 */
function readFrontChannelRequest(parameters: Parameters, { client }: SafeRedirect): object {
  const responseType = parameters.values.get("response_type") ?? "";
  if (!handsTokens(responseType)) return {};
  refuseOthersApps(client);
  if (hands(responseType, "id_token")) refuseWithoutSignIn(parameters, client);
  return {};
}

/** It may have been registered before it became somebody else's, and apps never pass through the wall. */
function refuseOthersApps({ firstParty, app }: Client): void {
  if (firstParty && app === undefined) return;
  throw new OAuthError("unauthorized_client", {
    description:
      "Tokens in the answer of the authorization endpoint are legacy: only a first-party client may ask for them.",
  });
}

/** An ID token is of a sign-in, and the nonce is all that says it was made for this very request (§3.2.2.1, §3.3.2.11). */
function refuseWithoutSignIn(parameters: Parameters, client: Client): void {
  if (!resolveScopes(parameters, client).includes("openid"))
    throw invalidScope("An ID token needs the scope openid.");
  if (!parameters.values.has("nonce"))
    throw invalidRequest("An ID token from the authorization endpoint needs a nonce.");
}
