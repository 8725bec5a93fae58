/*
 * Addresses of the console go through the sign-in page and back. They come back from the address bar, so they are read as
 * anything a stranger may have written: only what leads to the console of this instance is one.
 */

/** Where the console is, below the path of the issuer. */
export const consolePath = "/console";

/** Long enough for every filter of a list; an address that is longer leads to the front page. */
const longest = 2000;

/** The sign-in page for somebody who wants to go to this address of the console. */
export function signInForConsole(address: string, base: string): string {
  const place = address.slice(base.length);
  const wanted = place.length > longest ? consolePath : place;
  return `${base}/sign-in?place=${encodeURIComponent(wanted)}`;
}

/** The address on this server of what came back, `/console/…`; `undefined` where it does not lead to the console. */
export function consoleLocation(place: string | undefined, base: string): string | undefined {
  if (place === undefined || place.length > longest || !place.startsWith(consolePath)) return undefined;
  // Read as a browser reads it, which takes dots, backslashes and line breaks out.
  const url = new URL(base + place, "http://instance.invalid");
  const inside = url.pathname === base + consolePath || url.pathname.startsWith(`${base}${consolePath}/`);
  return url.host === "instance.invalid" && inside ? url.pathname + url.search : undefined;
}
