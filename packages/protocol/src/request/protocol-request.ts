import { invalidRequest } from "../errors/oauth-error.ts";
import type { Parameters } from "./parameters.ts";

/** A request to an endpoint as plain data. The HTTP layer makes it; nothing here knows HTTP. */
export interface ProtocolRequest {
  /** Of the body. */
  readonly parameters: Parameters;
  /** Of the URI, when there were any. Credentials there are refused. */
  readonly query?: Parameters;
  /** The `Authorization` header. */
  readonly authorization: string | undefined;
}

const credentials = [
  "client_secret",
  "code",
  "code_verifier",
  "refresh_token",
  "access_token",
  "token",
  "password",
];

/**
 * Refuses credentials in the URI, where logs and histories keep them (RFC 6749 §2.3.1, RFC 6750 §2.3).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 | RFC 6749 §2.3.1}
 */
export function refuseCredentialsInQuery(request: ProtocolRequest): void {
  const query = request.query;
  if (query === undefined) return;
  if (credentials.some((name) => query.values.has(name) || query.repeated.includes(name))) {
    throw invalidRequest("Credentials must not be sent in the query.");
  }
}
