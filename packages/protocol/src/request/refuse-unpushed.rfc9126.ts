import type { Client } from "../client.ts";
import { invalidRequest } from "../errors/oauth-error.ts";

/**
 * Refuses a request that came through a browser, of a client whose requests are sent ahead. Nothing that such a request names is read
 * before: neither an address of the client's own nor the keys it may be signed with.
 *
 * @throws {OAuthError} `invalid_request`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9126#section-2.4 | RFC 9126 §2.4}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9126#section-6 | RFC 9126 §6}
 */
export function refuseUnpushed(
  { requirePushedRequests }: Pick<Client, "requirePushedRequests">,
  wasPushed: boolean,
): void {
  if (requirePushedRequests && !wasPushed)
    throw invalidRequest("This client must push its authorization requests.");
}
