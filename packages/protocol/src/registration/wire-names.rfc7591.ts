import type { Problem } from "../problem.ts";
import type { ClientMetadata } from "./client-metadata.rfc7591.ts";

/** What can be said of a client that is to be registered: its metadata, and a secret that was made elsewhere. */
export type RegistrationMember = Exclude<keyof ClientMetadata, "status" | "owner"> | "secret";

/**
 * What each member is called on the wire. Three are ours: `first_party`, `pkce`, `introspects`; `type` says what RFC 6749
 * §2.1 does and RFC 7591 leaves to the authentication method.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-2 | RFC 7591 §2}
 */
export const wireNames: Readonly<Record<RegistrationMember, string>> = {
  id: "client_id",
  secret: "client_secret",
  name: "client_name",
  type: "type",
  applicationType: "application_type",
  authenticationMethod: "token_endpoint_auth_method",
  authenticationAlgorithm: "token_endpoint_auth_signing_alg",
  jwks: "jwks",
  jwksUri: "jwks_uri",
  redirectUris: "redirect_uris",
  postLogoutRedirectUris: "post_logout_redirect_uris",
  backchannelLogoutUri: "backchannel_logout_uri",
  backchannelLogoutSessionRequired: "backchannel_logout_session_required",
  frontchannelLogoutUri: "frontchannel_logout_uri",
  frontchannelLogoutSessionRequired: "frontchannel_logout_session_required",
  initiateLoginUri: "initiate_login_uri",
  subjectType: "subject_type",
  sectorIdentifierUri: "sector_identifier_uri",
  grantTypes: "grant_types",
  scopes: "scope",
  firstParty: "first_party",
  pkce: "pkce",
  requirePushedRequests: "require_pushed_authorization_requests",
  requestUris: "request_uris",
  requestObjectAlgorithm: "request_object_signing_alg",
  requireSignedRequests: "require_signed_request_object",
  dpopBoundAccessTokens: "dpop_bound_access_tokens",
  idTokenAlgorithm: "id_token_signed_response_alg",
  userinfoAlgorithm: "userinfo_signed_response_alg",
  introspects: "introspects",
};

/** The same problems under the names of the wire. Scopes are one text there, so none of them has a place of its own. */
export function problemsOnTheWire(problems: readonly Problem[]): readonly Problem[] {
  const names = new Map<string | number, string>(Object.entries(wireNames));
  return problems.map((one) => {
    const [member, ...places] = one.path;
    if (member === undefined) return one;
    return { ...one, path: [names.get(member) ?? member, ...(member === "scopes" ? [] : places)] };
  });
}
