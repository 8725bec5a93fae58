import type { Traced } from "../attribute.ts";
import { invalidRequest } from "../errors/oauth-error.ts";
import type { DeviceOrigin } from "../ports/device-requests.ts";
import type { Confirmation } from "../tokens/bindings.ts";
import type { Parameters } from "./parameters.ts";

/** A request to an endpoint as plain data. The HTTP layer makes it; nothing here knows HTTP. */
export interface ProtocolRequest extends Traced {
  /** Of the body. */
  readonly parameters: Parameters;
  /** Of the URI, when there were any. Credentials there are refused. */
  readonly query?: Parameters;
  /** The `Authorization` header. */
  readonly authorization: string | undefined;
  /** The proof of a key that came along, in the header `DPoP`. */
  readonly possession?: Possession;
  /** The key that was proven by it; for grants, which are bound to one. */
  readonly confirmation?: Confirmation;
  /** What its address counts as when failures are counted; a function, because hardly any request asks. */
  readonly network?: () => string;
  /** Where it came from, as a person is told of it; a function for the same reason. */
  readonly origin?: () => DeviceOrigin;
}

/** A proof of possession, and the request it has to be for (RFC 9449 §4.3). */
export interface Possession {
  readonly proof: string;
  readonly method: string;
  /** Of the request target, without query. */
  readonly path: string;
}

const credentials = [
  "client_secret",
  "client_assertion",
  "code",
  "code_verifier",
  "device_code",
  "refresh_token",
  "access_token",
  "token",
  "password",
];

/** Whether credentials are in the URI, where logs and histories keep them. */
export function hasCredentialsInQuery({ query }: ProtocolRequest): boolean {
  if (query === undefined) return false;
  return credentials.some((name) => query.values.has(name) || query.repeated.includes(name));
}

/**
 * Refuses credentials in the URI.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 | RFC 6749 §2.3.1}
 */
export function refuseCredentialsInQuery(request: ProtocolRequest): void {
  if (hasCredentialsInQuery(request)) throw invalidRequest("Credentials must not be sent in the query.");
}
