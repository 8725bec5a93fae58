/** A specification this package implements, in whole or in part. */
export interface Specification {
  /** As the `@see` links of the source name it: `RFC 6749`, `OpenID Connect Core`. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/*
 * The specifications that features hold to. Which sections, and in which file, is not written here: the `@see` links of
 * the source say so, and `docs/specifications.md` is made from both. One that a single feature holds to may as well stand
 * in the file of that feature.
 */

export const rfc6749: Specification = rfc(6749, "The OAuth 2.0 Authorization Framework");
export const rfc6750: Specification = rfc(6750, "The OAuth 2.0 Authorization Framework: Bearer Token Usage");
export const rfc7009: Specification = rfc(7009, "OAuth 2.0 Token Revocation");
export const rfc7515: Specification = rfc(7515, "JSON Web Signature (JWS)");
export const rfc7517: Specification = rfc(7517, "JSON Web Key (JWK)");
export const rfc7521: Specification = rfc(
  7521,
  "Assertion Framework for OAuth 2.0 Client Authentication and Authorization Grants",
);
export const rfc7523: Specification = rfc(
  7523,
  "JSON Web Token (JWT) Profile for OAuth 2.0 Client Authentication and Authorization Grants",
);
export const rfc7591: Specification = rfc(7591, "OAuth 2.0 Dynamic Client Registration Protocol");
export const rfc7592: Specification = rfc(7592, "OAuth 2.0 Dynamic Client Registration Management Protocol");
export const rfc7636: Specification = rfc(7636, "Proof Key for Code Exchange by OAuth Public Clients");
export const rfc7662: Specification = rfc(7662, "OAuth 2.0 Token Introspection");
export const rfc8252: Specification = rfc(8252, "OAuth 2.0 for Native Apps");
export const rfc8414: Specification = rfc(8414, "OAuth 2.0 Authorization Server Metadata");
export const rfc8707: Specification = rfc(8707, "Resource Indicators for OAuth 2.0");
export const rfc8628: Specification = rfc(8628, "OAuth 2.0 Device Authorization Grant");
export const rfc9068: Specification = rfc(9068, "JSON Web Token (JWT) Profile for OAuth 2.0 Access Tokens");
export const rfc9101: Specification = rfc(
  9101,
  "The OAuth 2.0 Authorization Framework: JWT-Secured Authorization Request (JAR)",
);
export const rfc9126: Specification = rfc(9126, "OAuth 2.0 Pushed Authorization Requests");
export const rfc9207: Specification = rfc(9207, "OAuth 2.0 Authorization Server Issuer Identification");
export const rfc9728: Specification = rfc(9728, "OAuth 2.0 Protected Resource Metadata");
export const rfc9449: Specification = rfc(9449, "OAuth 2.0 Demonstrating Proof of Possession (DPoP)");
export const rfc9470: Specification = rfc(9470, "OAuth 2.0 Step Up Authentication Challenge Protocol");
export const rfc9700: Specification = rfc(9700, "Best Current Practice for OAuth 2.0 Security");
export const rfc9864: Specification = rfc(9864, "Fully-Specified Algorithms for JOSE and COSE");
export const rfc10027: Specification = rfc(10_027, "Cross-Device Flows: Security Best Current Practice");

export const multipleResponseTypes: Specification = {
  id: "OAuth 2.0 Multiple Response Types",
  title: "OAuth 2.0 Multiple Response Type Encoding Practices",
  url: "https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html",
};
export const formPostResponseMode: Specification = {
  id: "OAuth 2.0 Form Post Response Mode",
  title: "OAuth 2.0 Form Post Response Mode",
  url: "https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html",
};
export const openidConnectCore: Specification = {
  id: "OpenID Connect Core",
  title: "OpenID Connect Core 1.0",
  url: "https://openid.net/specs/openid-connect-core-1_0.html",
};
export const openidConnectDiscovery: Specification = {
  id: "OpenID Connect Discovery",
  title: "OpenID Connect Discovery 1.0",
  url: "https://openid.net/specs/openid-connect-discovery-1_0.html",
};
export const rpInitiatedLogout: Specification = {
  id: "OpenID Connect RP-Initiated Logout",
  title: "OpenID Connect RP-Initiated Logout 1.0",
  url: "https://openid.net/specs/openid-connect-rpinitiated-1_0.html",
};
export const backchannelLogout: Specification = {
  id: "OpenID Connect Back-Channel Logout",
  title: "OpenID Connect Back-Channel Logout 1.0",
  url: "https://openid.net/specs/openid-connect-backchannel-1_0.html",
};
export const frontchannelLogout: Specification = {
  id: "OpenID Connect Front-Channel Logout",
  title: "OpenID Connect Front-Channel Logout 1.0",
  url: "https://openid.net/specs/openid-connect-frontchannel-1_0.html",
};
export const sessionManagement: Specification = {
  id: "OpenID Connect Session Management",
  title: "OpenID Connect Session Management 1.0",
  url: "https://openid.net/specs/openid-connect-session-1_0.html",
};
/** In the revision that was read; the numbers of its sections differ from those of earlier ones. */
export const clientIdMetadataDocument: Specification = {
  id: "OAuth Client ID Metadata Document",
  title: "OAuth Client ID Metadata Document (draft)",
  url: "https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document-02",
};
export const openidConnectRegistration: Specification = {
  id: "OpenID Connect Registration",
  title: "OpenID Connect Dynamic Client Registration 1.0",
  url: "https://openid.net/specs/openid-connect-registration-1_0.html",
};

export const initiatingUserRegistration: Specification = {
  id: "Initiating User Registration",
  title: "Initiating User Registration via OpenID Connect 1.0",
  url: "https://openid.net/specs/openid-connect-prompt-create-1_0.html",
};

/** What registered clients and APIs hold to, whoever registers them; the feature that offers it on the wire is off unless the operator switches it on. */
export const rulesHoldTo: readonly Specification[] = [rfc7591, rfc7592, openidConnectRegistration];

function rfc(number: number, title: string): Specification {
  return { id: `RFC ${number}`, title, url: `https://www.rfc-editor.org/rfc/rfc${number}` };
}
