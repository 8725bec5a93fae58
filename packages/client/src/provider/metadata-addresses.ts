/**
 * Where an issuer's metadata may be, likeliest first: OpenID Discovery §4 puts its well-known name after the issuer's
 * path, RFC 8414 §3.1 puts its own between host and path; both after removing a trailing slash. Some software does it
 * the other way around (RFC 8414 §5).
 */
export function metadataAddresses(issuer: URL): readonly string[] {
  const path = issuer.pathname.replace(/\/+$/, "");
  const [openid, oauth] = ["/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"];
  const paths = [`${path}${openid}`, `${oauth}${path}`, `${openid}${path}`, `${path}${oauth}`];
  return [...new Set(paths)].map((one) => `${issuer.origin}${one}`);
}
