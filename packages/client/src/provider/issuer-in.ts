/**
 * The issuer that a person means by an address: without `/.well-known/…`, at the end (OpenID Discovery §4) or after the
 * host (RFC 8414 §3), and without query and fragment. A bare host, with or without port and path, means https, or http
 * on this machine. `undefined` for what is no address, such as a provider's name.
 */
export function issuerIn(text: string): string | undefined {
  const said = asOneLine(text);
  const whole = /^https?:\/\//i.test(said) ? said : withScheme(said);
  const url = whole === undefined ? null : URL.parse(whole);
  if (whole === undefined || url === null) return undefined;
  const [before = "", after = ""] = url.pathname.split(wellKnown);
  if (before !== url.pathname) return `${url.origin}${before}${after}`;
  // As it was written: with and without a trailing slash are two issuers.
  return whole.replace(/[?#].*$/, "");
}

/**
 * Signs of no width, line ends and quotation marks come from where it was copied, and are no part of it. A blank in its path is
 * meant: names of realms have them.
 */
function asOneLine(text: string): string {
  const line = text.replaceAll(/[\u200B\u2060]|\s*[\r\n\t]\s*/g, "").trim();
  const bare = line.replaceAll(/^[<"'`]+|[>"'`]+$/g, "").trim();
  const [, host = "", rest = ""] = /^((?:https?:\/\/)?[^/?#]*)(.*)$/is.exec(bare) ?? [];
  return `${host.replaceAll(/\s/g, "")}${rest.replaceAll(/\s/g, "%20")}`;
}

const wellKnown = /\/\.well-known\/(?:openid-configuration|oauth-authorization-server)(?=\/|$)/;

function withScheme(said: string): string | undefined {
  const [, host = ""] = /^([\p{L}\p{M}\p{N}.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?(?:[/?#]|$)/iu.exec(said) ?? [];
  if (/^(localhost|127(\.\d+){3}|\[::1\])$/i.test(host)) return `http://${said}`;
  return host.startsWith("[") || domain.test(host) ? `https://${said}` : undefined;
}

/** Labels in any writing (RFC 5890 §2.3.2.1). */
const domain = /^[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u;
