import type { AuthorizationResponse } from "@grantway/protocol";

/**
 * The address that takes an answer to its client: in the query the URI may already have (RFC 6749 §3.1.2), or in its
 * fragment, which no registered URI has.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2 | RFC 6749 §4.1.2}
 */
export function clientLocation(
  uri: string,
  parameters: AuthorizationResponse["parameters"],
  place: "query" | "fragment",
): string {
  const text = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  if (place === "fragment") return `${uri}#${text}`;
  if (!uri.includes("?")) return `${uri}?${text}`;
  return uri.endsWith("?") || uri.endsWith("&") ? uri + text : `${uri}&${text}`;
}
