/** Whose well-known address is asked first: that of OpenID Connect, or that of OAuth as MCP has it. */
export type MetadataOrder = "openid" | "oauth";

/**
 * Where an issuer's metadata may be, likeliest first: OpenID Discovery §4 puts its well-known name after the issuer's
 * path, RFC 8414 §3.1 puts its own between host and path; both after removing a trailing slash. Some software does it
 * the other way around (RFC 8414 §5).
 */
export function metadataAddresses(issuer: URL, first: MetadataOrder = "openid"): readonly string[] {
  const path = issuer.pathname.replace(/\/+$/, "");
  const [openid, oauth] = ["/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"];
  const paths =
    first === "openid"
      ? [`${path}${openid}`, `${oauth}${path}`, `${openid}${path}`, `${path}${oauth}`]
      : [`${oauth}${path}`, `${openid}${path}`, `${path}${openid}`, `${path}${oauth}`];
  return [...new Set(paths)].map((one) => `${issuer.origin}${one}`);
}
