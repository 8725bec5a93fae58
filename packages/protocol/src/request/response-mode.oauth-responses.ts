import type { SafeRedirect } from "../brand.ts";
import { invalidRequest } from "../errors/oauth-error.ts";
import type { Parameters } from "./parameters.ts";
import { handsTokens } from "./response-type.oauth-responses.ts";

/** How an answer reaches the client: in the query or the fragment of a redirect, or by a form that the browser posts. */
export type ResponseMode = "query" | "fragment" | "form_post";

/** Why answers cannot reach this redirect URI in some way, as a sentence; `undefined` where they can. */
export type WhyNotAt = (uri: string) => string | undefined;

/** Decides how requests are answered. */
export interface ResponseModes {
  /**
   * How this request is answered, errors included. What asks for a token is never answered in the query, whatever it asks
   * for (§3, §5); anything that is not offered is refused in the default of its response type.
   */
  of(parameters: Parameters, redirect: Pick<SafeRedirect, "uri">): ResponseMode;
  /**
   * Refuses a mode that is not offered, and the query for an answer with a token.
   *
   * @throws {OAuthError} `invalid_request`.
   */
  check(parameters: Parameters, redirect: Pick<SafeRedirect, "uri">): void;
}

/**
 * The response modes that are offered.
 *
 * @see {@link https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#Combinations | OAuth 2.0 Multiple Response Types §5}
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.2.2.1 | RFC 6749 §4.2.2.1}
 */
export function createResponseModes(offered: ReadonlyMap<ResponseMode, WhyNotAt>): ResponseModes {
  const refusal = `Only response_mode ${[...offered.keys()].join(" and ")} are offered.`;

  /** What is wrong with a mode. */
  function problemWith(mode: string, uri: string): string | undefined {
    const whyNot = offered.get(mode as ResponseMode);
    return whyNot === undefined ? refusal : whyNot(uri);
  }

  return {
    of({ values }, { uri }) {
      const asked = values.get("response_mode");
      const standard = defaultOf(values.get("response_type"));
      if (asked === undefined || asked === "query" || problemWith(asked, uri) !== undefined) return standard;
      return asked as ResponseMode;
    },
    check({ values }, { uri }) {
      const asked = values.get("response_mode");
      const problem = asked === undefined ? undefined : problemWith(asked, uri);
      if (problem !== undefined) throw invalidRequest(problem);
      if (asked === "query" && handsTokens(values.get("response_type") ?? ""))
        throw invalidRequest("A token is never answered in the query: leave response_mode out.");
    },
  };
}

function defaultOf(responseType = ""): ResponseMode {
  return handsTokens(responseType) ? "fragment" : "query";
}
