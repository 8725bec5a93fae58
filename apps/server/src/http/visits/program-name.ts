import { deviceName } from "./device-name.ts";

/**
 * What a sender calls itself, for people to recognise and for nothing else: the product of its `User-Agent` without a version
 * (RFC 9110 §10.1.5), of a browser what {@link deviceName} makes of it. `undefined` where it says nothing of the kind.
 */
export function programName(userAgent: string | undefined): string | undefined {
  const product = /^([A-Za-z][\w.-]{0,39})(?:[/\s]|$)/.exec(userAgent ?? "")?.[1];
  return product === undefined || product === "Mozilla" ? deviceName(userAgent) : product;
}
