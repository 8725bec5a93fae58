import type { SafeRedirect } from "../brand.ts";
import { invalidRequest } from "../errors/oauth-error.ts";
import type { Parameters } from "./parameters.ts";

/** How an answer reaches the client: in the query or the fragment of a redirect, or by a form that the browser posts. */
export type ResponseMode = "query" | "fragment" | "form_post";

const frontChannelTokens: ReadonlySet<string> = new Set(["token", "id_token"]);
const offered: ReadonlySet<string> = new Set(["query", "form_post"]);

/**
 * How this request is answered, errors included. What asks for a token is never answered in the query, whatever it asks
 * for (§3, §5); anything that is not offered is refused in the default of its response type.
 *
 * @see {@link https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#Combinations | OAuth 2.0 Multiple Response Types §5}
 * @see {@link https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html#FormPostResponseMode | OAuth 2.0 Form Post Response Mode §2}
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.2.2.1 | RFC 6749 §4.2.2.1}
 */
export function responseModeOf({ values }: Parameters, { uri }: Pick<SafeRedirect, "uri">): ResponseMode {
  if (values.get("response_mode") === "form_post" && takesForms(uri)) return "form_post";
  const asked = (values.get("response_type") ?? "").split(" ");
  return asked.some((type) => frontChannelTokens.has(type)) ? "fragment" : "query";
}

/**
 * Refuses a mode that is not offered for codes.
 *
 * @throws {OAuthError} `invalid_request`.
 */
export function checkResponseMode({ values }: Parameters, { uri }: Pick<SafeRedirect, "uri">): void {
  const mode = values.get("response_mode");
  if (mode === undefined) return;
  if (!offered.has(mode)) throw invalidRequest("Only response_mode query and form_post are offered.");
  if (mode === "form_post" && !takesForms(uri))
    throw invalidRequest("form_post needs a web address to post to.");
}

/** A browser hands a private-use address to an app, and a form not. */
function takesForms(uri: string): boolean {
  return /^https?:/i.test(uri);
}
