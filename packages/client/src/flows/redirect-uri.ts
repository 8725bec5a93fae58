import { ClientError } from "../client-error.ts";

/*
 * A redirect URI is compared byte for byte with the registered one (RFC 6749 §3.1.2.3, RFC 9700 §2.1), so it is kept as
 * it was written: a URL parser would drop a default port, add a slash and change case.
 */

/** @throws {ClientError} `bad_request` when it is no absolute URI, or has a fragment (RFC 6749 §3.1.2) */
export function checkRedirectUri(uri: string): void {
  if (URL.parse(uri) !== null && !uri.includes("#") && !/[\s\p{Cc}]/u.test(uri)) return;
  throw new ClientError(
    "bad_request",
    "The redirect URI must be a whole address without a fragment, as it is registered.",
  );
}

/** The port that is written in it, even if it is the scheme's default; `undefined` where there is none. */
export function portIn(uri: string): number | undefined {
  const port = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*:(\d+)(?=[/?#]|$)/i.exec(uri)?.[1];
  return port === undefined ? undefined : Number(port);
}

/** The URI with this port, otherwise unchanged. */
export function withPort(uri: string, port: number): string {
  return uri.replace(/^([a-z][a-z0-9+.-]*:\/\/(?:\[[^\]]*\]|[^/?#:]*))(?::\d*)?/i, `$1:${port}`);
}
