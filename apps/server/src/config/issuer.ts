/** Whether this host can only be this machine: then plain http carries no secret over a network. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Paths that mean one thing to everybody. A router takes `:` and `*` for its own signs and decodes an encoding before it compares, so it
 * would serve other addresses, or none; a path that begins with two slashes is a host to browsers.
 */
const routable = /^(?:\/[A-Za-z0-9\-._~!$&'()+,;=@]+)*$/;

/** What this server answers at the root of its host, whatever the issuer: `/healthz` can not be somebody's page as well. */
const ownPaths: ReadonlySet<string> = new Set(["/healthz", "/readyz", "/version", "/metrics"]);

/**
 * What is wrong with an issuer, as one clause; `undefined` when nothing is.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8414#section-2 | RFC 8414 §2}: https, no query, no fragment.
 */
export function issuerProblem(issuer: string): string | undefined {
  const url = URL.parse(issuer);
  if (url === null) return "must be an absolute URL such as https://id.example.com";
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    return "must use https (plain http is only for localhost)";
  }
  if (url.username !== "" || url.password !== "") return "must not hold a username or password";
  // Looking at the text, because an empty query or fragment leaves no trace in the parsed URL.
  if (/[?#]/.test(issuer)) return "must not have a query or fragment";
  const canonical = url.href.replace(/\/+$/, "");
  const path = url.pathname.replace(/\/+$/, "");
  if (!routable.test(path))
    return "must have a path of single slashes, without percent-encodings, colons and asterisks";
  if (ownPaths.has(path)) return `must not have the path ${path}, where this server tells how it is`;
  // Clients compare the issuer as text, so exactly one spelling may exist.
  return issuer === canonical ? undefined : `must be written ${canonical}`;
}
