import type { ClientAuthenticationMethod, GrantType, SigningAlgorithm } from "../client.ts";
import { userinfoClaims } from "./userinfo.oidc-core.ts";

/** What is wired; the document follows from it. */
export interface Wiring {
  readonly issuer: string;
  readonly grantTypes: readonly GrantType[];
  readonly authenticationMethods: readonly ClientAuthenticationMethod[];
  readonly idTokenAlgorithms: readonly SigningAlgorithm[];
  /** Scopes a client may ask for. */
  readonly scopes: readonly string[];
}

/** Paths of the endpoints under the issuer. The HTTP layer mounts exactly these. */
export const endpointPaths = {
  authorization: "/authorize",
  token: "/token",
  introspection: "/introspect",
  revocation: "/revoke",
  userinfo: "/userinfo",
  jwks: "/jwks",
} as const;

/**
 * The metadata of this provider, computed from what is wired. One document serves both well-known paths.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8414#section-2 | RFC 8414 §2}
 * @see {@link https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata | OpenID Connect Discovery §3}
 */
export function describeProvider(wiring: Wiring): Readonly<Record<string, unknown>> {
  const { issuer, authenticationMethods } = wiring;
  const withSecret = authenticationMethods.filter((method) => method !== "none");
  return {
    issuer,
    authorization_endpoint: issuer + endpointPaths.authorization,
    token_endpoint: issuer + endpointPaths.token,
    introspection_endpoint: issuer + endpointPaths.introspection,
    revocation_endpoint: issuer + endpointPaths.revocation,
    userinfo_endpoint: issuer + endpointPaths.userinfo,
    jwks_uri: issuer + endpointPaths.jwks,
    scopes_supported: wiring.scopes,
    response_types_supported: ["code"],
    response_modes_supported: ["query", "form_post"],
    grant_types_supported: wiring.grantTypes,
    token_endpoint_auth_methods_supported: authenticationMethods,
    introspection_endpoint_auth_methods_supported: withSecret,
    revocation_endpoint_auth_methods_supported: authenticationMethods,
    code_challenge_methods_supported: ["S256"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: wiring.idTokenAlgorithms,
    claim_types_supported: ["normal"],
    claims_supported: ["iss", "aud", "exp", "iat", "auth_time", "nonce", "amr", "at_hash", ...userinfoClaims],
    prompt_values_supported: ["none", "login", "consent", "select_account"],
    claims_parameter_supported: false,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    authorization_response_iss_parameter_supported: true,
  };
}
