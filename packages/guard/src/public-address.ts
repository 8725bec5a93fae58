/*
 * Where clients reach this API. Behind a proxy its server sees another address, and a proof of possession names the one that the client
 * used (RFC 9449 §4.2).
 */

/** What decides it. */
export interface PublicAddressOptions {
  readonly audience: string;
  readonly publicUrl?: string | undefined;
  readonly trustProxy?: boolean | undefined;
}

/** Which host and protocol a proxy says that a client used. Believed only where the guard is told to trust it. */
export interface Forwarded {
  readonly protocol: string | undefined;
  readonly host: string | undefined;
}

/** What is read of a request: its URL, whole or from the path on. */
export interface Addressed {
  readonly url?: string | undefined;
  readonly forwarded?: Forwarded | undefined;
}

/** The address of a request as its client used it, without query and fragment; `undefined` where nobody can say. */
export type PublicAddress = (request: Addressed) => string | undefined;

/**
 * {@link PublicAddress} of one API: below `publicUrl`, or else where a trusted proxy says, or else at the origin of the audience. Never by
 * the `Host` of a request alone, which is whatever its sender likes.
 *
 * @throws TypeError when `publicUrl` is no address, or has a query or a fragment.
 */
export function createPublicAddress({
  audience,
  publicUrl,
  trustProxy = false,
}: PublicAddressOptions): PublicAddress {
  const base = publicUrl === undefined ? undefined : readBase(publicUrl);
  const ofAudience = readOrigin(audience);
  return ({ url = "", forwarded }) => {
    const at = base ?? (trustProxy ? forwardedOrigin(forwarded) : ofAudience);
    return at === undefined ? undefined : withoutQuery(at + pathIn(url));
  };
}

/** An address, without query and fragment, as two who write it differently both mean it. `undefined` for anything else. */
export function withoutQuery(address: unknown): string | undefined {
  const url = typeof address === "string" ? URL.parse(address.replace(/%[\da-f]{2}/gi, decoded)) : null;
  return url === null ? undefined : url.origin + url.pathname;
}

/** Of a sign that need not be encoded the sign itself, of any other its digits in capitals (RFC 3986 §6.2.2). */
function decoded(triplet: string): string {
  const sign = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
  return /[\w.~-]/.test(sign) ? sign : triplet.toUpperCase();
}

function readBase(publicUrl: string): string {
  const url = URL.parse(publicUrl);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "")
    throw new TypeError("publicUrl must be an address without query and fragment");
  return url.origin + url.pathname.replace(/\/$/, "");
}

/** Of an address of the web; a name like `urn:notes` has none. */
function readOrigin(address: string): string | undefined {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}

function forwardedOrigin(forwarded: Forwarded | undefined): string | undefined {
  const protocol = lastOf(forwarded?.protocol) ?? "https";
  return readOrigin(`${protocol}://${lastOf(forwarded?.host) ?? ""}`);
}

/** Of a list the last, which our own proxy wrote: those before it come from whoever asked. */
function lastOf(list: string | undefined): string | undefined {
  return list?.split(",").at(-1)?.trim();
}

/** The path of a request's target, also of one in absolute form (RFC 9112 §3.2.2). One that begins with a slash is all path. */
export function pathIn(url: string): string {
  const path = url.startsWith("/") ? url : (URL.parse(url)?.pathname ?? "/");
  return path.replace(/[?#].*$/s, "");
}
