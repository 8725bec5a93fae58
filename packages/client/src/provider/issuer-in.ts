/**
 * The issuer that a person means by an address: without `/.well-known/…`, at the end (OpenID Discovery §4) or after the
 * host (RFC 8414 §3), and without query and fragment. A bare host, with or without port and path, means https, or http
 * on this machine. `undefined` for what is no address, such as a provider's name.
 */
export function issuerIn(text: string): string | undefined {
  // What chats and pages put into what is copied from them is not seen, and no part of an address.
  const said = text.replaceAll(/[\s\u200B\u2060]/g, "").replaceAll(/^[<"'`]+|[>"'`]+$/g, "");
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
  const [, host = ""] = /^([\p{L}\p{M}\p{N}.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?(?:[/?#]|$)/iu.exec(said) ?? [];
  if (/^(localhost|127(\.\d+){3}|\[::1\])$/i.test(host)) return `http://${said}`;
  return host.startsWith("[") || domain.test(host) ? `https://${said}` : undefined;
}

/** Labels in any writing (RFC 5890 §2.3.2.1). */
const domain = /^[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u;
