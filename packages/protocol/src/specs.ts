/** A specification this package implements, in whole or in part. */
export interface Specification {
  /** As the `@see` links of the source name it: `RFC 6749`, `OpenID Connect Core`. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/**
 * The specifications of this package. Which sections, and in which file, is not written here: the `@see` links of the
 * source say so, and `docs/specifications.md` is made from both.
 */
export const specifications: readonly Specification[] = [
  {
    id: "RFC 6749",
    title: "The OAuth 2.0 Authorization Framework",
    url: "https://www.rfc-editor.org/rfc/rfc6749",
  },
  {
    id: "RFC 6750",
    title: "The OAuth 2.0 Authorization Framework: Bearer Token Usage",
    url: "https://www.rfc-editor.org/rfc/rfc6750",
  },
  { id: "RFC 7009", title: "OAuth 2.0 Token Revocation", url: "https://www.rfc-editor.org/rfc/rfc7009" },
  {
    id: "RFC 7636",
    title: "Proof Key for Code Exchange by OAuth Public Clients",
    url: "https://www.rfc-editor.org/rfc/rfc7636",
  },
  { id: "RFC 7662", title: "OAuth 2.0 Token Introspection", url: "https://www.rfc-editor.org/rfc/rfc7662" },
  { id: "RFC 8252", title: "OAuth 2.0 for Native Apps", url: "https://www.rfc-editor.org/rfc/rfc8252" },
  {
    id: "RFC 8414",
    title: "OAuth 2.0 Authorization Server Metadata",
    url: "https://www.rfc-editor.org/rfc/rfc8414",
  },
  {
    id: "RFC 9207",
    title: "OAuth 2.0 Authorization Server Issuer Identification",
    url: "https://www.rfc-editor.org/rfc/rfc9207",
  },
  {
    id: "RFC 9700",
    title: "Best Current Practice for OAuth 2.0 Security",
    url: "https://www.rfc-editor.org/rfc/rfc9700",
  },
  {
    id: "OAuth 2.0 Multiple Response Types",
    title: "OAuth 2.0 Multiple Response Type Encoding Practices",
    url: "https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html",
  },
  {
    id: "OAuth 2.0 Form Post Response Mode",
    title: "OAuth 2.0 Form Post Response Mode",
    url: "https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html",
  },
  {
    id: "OpenID Connect Core",
    title: "OpenID Connect Core 1.0",
    url: "https://openid.net/specs/openid-connect-core-1_0.html",
  },
  {
    id: "OpenID Connect Discovery",
    title: "OpenID Connect Discovery 1.0",
    url: "https://openid.net/specs/openid-connect-discovery-1_0.html",
  },
];
