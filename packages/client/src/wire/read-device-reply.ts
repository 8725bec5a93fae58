import { at } from "./json-path.ts";
import { numberOf } from "./numbers.ts";

/** In seconds, for a code without a stated end: as long as for any other sign-in. */
const usualLifetime = 900;
const longestLifetime = 86_400;
const usualInterval = 5;
const longestInterval = 3600;

/**
 * A device authorization reply in the form of RFC 8628 §3.2, for the strict reader: numbers may come as text, be
 * missing or be impossible as a wait, a code of digits may come as a number, and `verification_url` is a draft's name that is
 * still used.
 */
export function readDeviceReply(document: unknown): unknown {
  if (typeof document !== "object" || document === null) return document;
  const userCode = at(document, "user_code");
  // Only a convenience. Programs that write every member send it without a value.
  const { verification_uri_complete: complete, ...others } = document as Readonly<Record<string, unknown>>;
  return {
    ...others,
    ...(typeof complete === "string" && complete !== "" ? { verification_uri_complete: complete } : {}),
    ...(Number.isSafeInteger(userCode) ? { user_code: String(userCode) } : {}),
    verification_uri: at(document, "verification_uri") ?? at(document, "verification_url"),
    expires_in: bounded(at(document, "expires_in"), usualLifetime, longestLifetime),
    interval: bounded(at(document, "interval"), usualInterval, longestInterval),
  };
}

function bounded(value: unknown, usual: number, most: number): number {
  const number = numberOf(value);
  return number > 0 ? Math.min(number, most) : usual;
}
