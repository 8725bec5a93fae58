import { readUserCode, spacedUserCode } from "@grantway/protocol";

/** As `devicePlace` reads it: the page, with a code or without. */
const form = /^\/device(?:\?user_code=[A-Z-]{1,20})?$/;

/** Where a code is entered; with what was typed of it filled in, if it can be one. */
export function deviceLocation(typed: string | undefined, base: string): string {
  const code = readUserCode(typed ?? "");
  return code === undefined ? `${base}/device` : `${base}/device?user_code=${spacedUserCode(code)}`;
}

/** The sign-in page for somebody who then comes back to their code. */
export function signInForDevice(typed: string | undefined, base: string): string {
  return `${base}/sign-in?place=${encodeURIComponent(deviceLocation(typed, ""))}`;
}

/** The address on this server of what came back from the sign-in page; `undefined` where it leads to no code. */
export function devicePlace(place: string | undefined, base: string): string | undefined {
  return place !== undefined && form.test(place) ? base + place : undefined;
}
