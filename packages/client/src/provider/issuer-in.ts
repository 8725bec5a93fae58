/**
 * The issuer that a person means by an address: without `/.well-known/…`, at the end (OpenID Discovery §4) or after the
 * host (RFC 8414 §3), and without query and fragment. A bare host, with or without port and path, means https, or http
 * on this machine. `undefined` for what is no address, such as a provider's name.
 */
export function issuerIn(text: string): string | undefined {
  const said = text.replaceAll(/\s/g, "").replaceAll(/^[<"'`]+|[>"'`]+$/g, "");
  const whole = /^https?:\/\//i.test(said) ? said : withScheme(said);
  const url = whole === undefined ? null : URL.parse(whole);
  if (whole === undefined || url === null) return undefined;
  const [before = "", after = ""] = url.pathname.split(wellKnown);
  if (before !== url.pathname) return `${url.origin}${before}${after}`;
  // As it was written: with and without a trailing slash are two issuers.
  return whole.replace(/[?#].*$/, "");
}

const wellKnown = /\/\.well-known\/(?:openid-configuration|oauth-authorization-server)(?=\/|$)/;

function withScheme(said: string): string | undefined {
  const [, host = ""] = /^([a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?(?:[/?#]|$)/i.exec(said) ?? [];
  if (/^(localhost|127(\.\d+){3}|\[::1\])$/i.test(host)) return `http://${said}`;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host) ? `https://${said}` : undefined;
}
