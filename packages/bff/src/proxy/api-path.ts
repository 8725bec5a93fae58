/*
 * The path of a call at its API. A page may ask for anything below the API's base and for nothing beside it, whichever
 * way it writes the path, and whichever way the API's server reads it: some decode twice, some take a backslash for a
 * slash, some cut `;…` off a segment before they look for dots.
 */

/** Nothing to decode and no segment that begins with a dot: nearly all paths. */
const plain = /^(?:\/[\w-][\w.~-]*)*\/?$/;

/** What RFC 3986 §3.3 allows, and `[ ] | ^`, which browsers leave as they are. */
const allowed = /^(?:[\w\-.~!$&'()*+,;=:@/[\]|^]|%[\da-f]{2})*$/i;

/** A path that is decoded more often than this is no path of an honest page. */
const mostDecodings = 3;

/**
 * Joins the base of an API, such as `/v1` or nothing, and the rest of a path as it came, with its slash at the beginning.
 *
 * @returns `undefined` for a rest that could lead out of the base, or holds what no path holds
 * @see {@link https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4 | RFC 3986 §5.2.4}
 */
export function apiPath(base: string, rest: string): string | undefined {
  if (rest === "") return base === "" ? "/" : base;
  if (plain.test(rest)) return base + rest;
  if (!rest.startsWith("/") || !allowed.test(rest)) return undefined;
  // An empty segment at the beginning makes `//host` of a base without a path.
  if (/\/\/./.test(rest)) return undefined;
  return staysBelow(rest) ? base + rest : undefined;
}

/** Whether a query, with its question mark or empty, can stand in a request line. */
export function isQuery(search: string): boolean {
  return /^(?:\?[!-~]*)?$/.test(search) && !search.includes("#");
}

/**
 * Control characters, and the two bytes that no UTF-8 holds: a decoder that takes them for a long form of a dot or a
 * slash is one to beware of.
 */
const forbidden = [...Array.from({ length: 32 }, (_, code) => code), 0x7f, 0xc0, 0xc1];

function staysBelow(rest: string): boolean {
  let text = rest;
  for (let times = 0; times <= mostDecodings; times += 1) {
    if (!isHarmless(text)) return false;
    const decoded = decodeBytes(text);
    if (decoded === text) return true;
    text = decoded;
  }
  return false;
}

function isHarmless(text: string): boolean {
  if (forbidden.some((code) => text.includes(String.fromCharCode(code)))) return false;
  return text.split(/[/\\]/).every((segment) => !/^\.{1,2}(?:;.*)?$/.test(segment));
}

/** Byte by byte, whether or not the result is UTF-8: what counts is what a server could make of it. */
function decodeBytes(text: string): string {
  return text.replaceAll(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
