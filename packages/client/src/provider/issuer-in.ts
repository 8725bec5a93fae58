/**
 * The issuer that a person means by an address: without what `/.well-known/…` adds to it, where OpenID Discovery §4 puts
 * it (at the end) and where RFC 8414 §3 does (behind the host), and without query and fragment. A bare host, with a port
 * or a path, is one by https, or by http on this machine. `undefined` for what is no address, such as a provider's name.
 */
export function issuerIn(text: string): string | undefined {
  const said = text.replaceAll(/\s/g, "").replaceAll(/^[<"'`]+|[>"'`]+$/g, "");
  const whole = /^https?:\/\//i.test(said) ? said : withScheme(said);
  const url = whole === undefined ? null : URL.parse(whole);
  if (whole === undefined || url === null) return undefined;
  const [before = "", after = ""] = url.pathname.split(wellKnown);
  if (before !== url.pathname) return `${url.origin}${before}${after}`;
  // As it was written: an issuer with a last slash and one without are two.
  return whole.replace(/[?#].*$/, "");
}

const wellKnown = /\/\.well-known\/(?:openid-configuration|oauth-authorization-server)(?=\/|$)/;

function withScheme(said: string): string | undefined {
  const [, host = ""] = /^([a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?(?:[/?#]|$)/i.exec(said) ?? [];
  if (/^(localhost|127(\.\d+){3}|\[::1\])$/i.test(host)) return `http://${said}`;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host) ? `https://${said}` : undefined;
}
