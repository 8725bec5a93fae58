/*
 * The page loads its own files and calls its own origin, and may do nothing else: no inline script or style, no other host, no
 * frame in either direction, no HTML made from text. An answer that is seen or heard is shown from memory (`blob:`), which runs
 * nothing. Scripts beside the page are started through one policy that lets through files of ours alone.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types grantway-worker",
].join("; ");

/** The headers of the document. @param secure - whether browsers reach us by https. */
export function pageHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": policy,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    ...(secure ? { "strict-transport-security": "max-age=63072000" } : {}),
  };
}
