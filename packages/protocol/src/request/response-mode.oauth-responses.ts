import type { Parameters } from "./parameters.ts";

/** Where in a redirect the answer stands. */
export type ResponseMode = "query" | "fragment";

const frontChannelTokens: ReadonlySet<string> = new Set(["token", "id_token"]);

/**
 * Where an answer to this request belongs: what asks for a token reads the fragment, errors included, and is never
 * answered in the query, whatever it asks for (§3, §5). Everything else reads the query, the one mode offered.
 *
 * @see {@link https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#Combinations | OAuth 2.0 Multiple Response Types §5}
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.2.2.1 | RFC 6749 §4.2.2.1}
 */
export function responseModeOf({ values }: Parameters): ResponseMode {
  const asked = (values.get("response_type") ?? "").split(" ");
  return asked.some((type) => frontChannelTokens.has(type)) ? "fragment" : "query";
}
