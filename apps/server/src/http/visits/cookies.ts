/*
 * Cookies, read and written by hand: five names, no options to get wrong. On https each has the `__Host-` prefix, so
 * no other host or path can plant one (RFC 6265bis §4.1.3.2). On plain http, which is only for localhost, browsers
 * refuse that prefix.
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

/** @param secure - whether browsers reach us by https. */
export function createCookies({ secure }: { readonly secure: boolean }): Cookies {
  const nameOf = (name: CookieName) => `${secure ? "__Host-" : ""}grantway-${name}`;
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
