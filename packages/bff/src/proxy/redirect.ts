import { isUtf8 } from "node:buffer";
import type { Api } from "./api.ts";
import { apiPath } from "./api-path.ts";

/*
 * Redirects of an API are not followed here. One that stays within the allow-list is rewritten, so that the browser
 * follows it through us and its own rules for methods and bodies hold; one to anywhere else is told to the page as data,
 * because the browser would follow it with the page's body and headers.
 */

/** Where a redirect leads: an address below our own path, or somewhere else. */
export type Redirect = { readonly to: string } | { readonly elsewhere: string };

/** Whether this answer tells a browser to go elsewhere (RFC 9110 §15.4). */
export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/**
 * @param location - as the API sent it, relative or absolute, a character for each byte.
 * @param from - the address of the call that was answered so.
 * @param at - the address of an API here, such as `/bff/api/orders`.
 */
export function readRedirect(
  location: string,
  from: string,
  apis: Iterable<Api>,
  at: (api: Api) => string,
): Redirect {
  const url = URL.parse(readBytes(location), from);
  if (url === null || url.username !== "" || url.password !== "") return { elsewhere: location };
  for (const api of apis) {
    if (url.origin !== api.origin) continue;
    const within = url.pathname === api.path || url.pathname.startsWith(`${api.path}/`);
    const rest = url.pathname.slice(api.path.length);
    // What we would refuse when the browser comes back with it is no place of the API.
    if (within && apiPath(api.path, rest) !== undefined)
      return { to: at(api) + rest + url.search + url.hash };
  }
  return { elsewhere: url.href };
}

/**
 * Many servers write names with letters of other scripts as they are, in UTF-8, and browsers read them so (RFC 9110 §5.5 knows bytes
 * alone). What is no UTF-8 stays as it is.
 */
function readBytes(location: string): string {
  if (/^[\x20-\x7e]*$/.test(location)) return location;
  const bytes = Buffer.from(location, "latin1");
  return isUtf8(bytes) ? bytes.toString() : location;
}
