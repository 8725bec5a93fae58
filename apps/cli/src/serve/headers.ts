import type { Place } from "./place.ts";

/** Headers of one kind of answer. */
type Headers = Readonly<Record<string, string>>;

/*
 * The page loads its own files and calls its own API, and may do nothing else: no inline script or style, no other host,
 * no frame in either direction, no HTML made from text (`require-trusted-types-for`).
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** The headers of every answer. `strict-transport-security` is left out: it would apply to every port of this host. */
export function answerHeaders(): { readonly page: Headers; readonly api: Headers } {
  const everywhere = {
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  };
  return {
    page: {
      ...everywhere,
      "content-security-policy": policy,
      "cross-origin-opener-policy": "same-origin",
      "x-frame-options": "DENY",
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
    },
    api: { ...everywhere, "content-security-policy": "default-src 'none'; frame-ancestors 'none'" },
  };
}

/**
 * Name of the session's cookie. Cookies are shared between ports, so the name contains the port and two helpers do not
 * collide.
 */
function cookieName({ secure, port }: Place): string {
  return `${secure ? "__Host-" : ""}grantway-helper-${port}`;
}

/** The `Set-Cookie` value. It ends with the browser's session. */
export function sessionCookie(place: Place, value: string): string {
  return `${cookieName(place)}=${value}; Path=/; HttpOnly; SameSite=Strict${place.secure ? "; Secure" : ""}`;
}

/** The session's cookie in a `Cookie` header. */
export function readCookie(place: Place, header: string | undefined): string | undefined {
  const start = `${cookieName(place)}=`;
  const pair = header?.split(";").find((part) => part.trimStart().startsWith(start));
  return pair?.trim().slice(start.length);
}
