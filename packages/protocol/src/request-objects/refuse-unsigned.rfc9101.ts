import type { Client } from "../client.ts";
import { invalidRequest } from "../errors/oauth-error.ts";
import type { MeantRequest } from "../request/meant-request.ts";

/**
 * Refuses a request that nobody signed, of a client that asks in no other way. One that was pushed was signed when it was.
 *
 * @throws {OAuthError} `invalid_request`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-10.5 | RFC 9101 §10.5}
 */
export function refuseUnsigned(
  { requireSignedRequests }: Pick<Client, "requireSignedRequests">,
  { protection }: Pick<MeantRequest, "protection">,
): void {
  if (requireSignedRequests && protection === "none")
    throw invalidRequest("This client must sign its authorization requests.");
}
