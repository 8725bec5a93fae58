import { at } from "./json-path.ts";
import { numberOf } from "./numbers.ts";

/** In seconds. A code whose end is not told is waited for as long as a person waits for anything. */
const usualLifetime = 900;
const longestLifetime = 86_400;
const usualInterval = 5;
const longestInterval = 3600;

/**
 * A device authorization reply as RFC 8628 §3.2 has it, for the strict reader: numbers may come as text, missing, or as
 * no waiting can be; `verification_url` is the name of a draft that is still answered.
 */
export function readDeviceReply(document: unknown): unknown {
  if (typeof document !== "object" || document === null) return document;
  return {
    ...document,
    verification_uri: at(document, "verification_uri") ?? at(document, "verification_url"),
    expires_in: bounded(at(document, "expires_in"), usualLifetime, longestLifetime),
    interval: bounded(at(document, "interval"), usualInterval, longestInterval),
  };
}

function bounded(value: unknown, usual: number, most: number): number {
  const number = numberOf(value);
  return number > 0 ? Math.min(number, most) : usual;
}
