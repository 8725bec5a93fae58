/*
 * Cookies, read and written by hand: five names, no options to get wrong. On https each has the `__Host-` prefix, so
 * no other host or path can plant one (RFC 6265bis §4.1.3.2). On plain http, which is only for localhost, browsers
 * refuse that prefix.
 *
 * Browsers give a cookie to every port and path of its host. Instances that share one, such as a tenant at each path, would take each other's
 * session for an unknown one and end it: so an instance at a path, or a port that nobody has by themselves, says so in the names. That of
 * `browser` is the same for all: it is a secret of the browser, which each of them takes as another made it.
 *
 * One of them is for a script of ours in a frame on the pages of others: `state`. It proves nothing, and is not `HttpOnly`. It is
 * `SameSite=None`, which browsers take with `Secure` alone; on plain http it is as the others are, and reaches a frame on the pages of the
 * same host. It is not `Partitioned` (CHIPS): each page around the frame would have one of its own, and none the one of the sign-in.
 */

/** What a cookie is for. */
type CookieName = "session" | "browser" | "device" | "language" | "state";

/** Reads and writes the cookies of this instance. */
export interface Cookies {
  /** From the `Cookie` header. The first of a name counts. */
  read(header: string | undefined, name: CookieName): string | undefined;
  /** A `Set-Cookie` value. `value` must be cookie-safe: ours are base64url or the name of a language. `maxAge` in seconds. */
  write(name: CookieName, value: string, maxAge: number): string;
  /** A `Set-Cookie` value that removes it. */
  remove(name: CookieName): string;
  /** As browsers have it. */
  nameOf(name: CookieName): string;
}

/** @param issuer - by which browsers reach us. */
export function createCookies(issuer: URL): Cookies {
  const secure = issuer.protocol === "https:";
  const place = placeOf(issuer);
  const nameOf = (name: CookieName) =>
    `${secure ? "__Host-" : ""}grantway-${name}${name === "browser" ? "" : place}`;
  const ours = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  const framed = `Path=/; ${secure ? "SameSite=None; Secure" : "SameSite=Lax"}`;
  const write = (name: CookieName, value: string, maxAge: number) =>
    `${nameOf(name)}=${value}; Max-Age=${maxAge}; ${name === "state" ? framed : ours}`;
  return {
    read(header, name) {
      const start = `${nameOf(name)}=`;
      const pair = header?.split(";").find((part) => part.trimStart().startsWith(start));
      return pair?.trim().slice(start.length);
    },
    write,
    remove: (name) => write(name, "", 0),
    nameOf,
  };
}

/** What tells this instance from others at its host, in signs that a name of a cookie may have (RFC 6265 §4.1.1, RFC 9110 §5.6.2). */
function placeOf({ protocol, port, pathname }: URL): string {
  const usual = protocol === "https:" ? "" : "4400";
  const own = `${port === usual ? "" : `:${port}`}${pathname === "/" ? "" : pathname}`;
  return own.replaceAll(/[^\w.-]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
