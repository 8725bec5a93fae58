import { OAuthError } from "../errors/oauth-error.ts";
import { hasCredentialsInQuery, type ProtocolRequest } from "./protocol-request.ts";

/** `Bearer` in any case, spaces, one `b64token`. */
const bearer = /^bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

/**
 * The access token of a request to a resource of ours: in the header, or in the form body. The query is refused, and so
 * are two ways at once.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6750#section-2 | RFC 6750 §2}
 */
export function readBearerToken(request: ProtocolRequest): string {
  const { authorization, parameters } = request;
  if (hasCredentialsInQuery(request))
    throw invalidBearerRequest("Credentials must not be sent in the query.");
  if (parameters.repeated.includes("access_token"))
    throw invalidBearerRequest("access_token was sent twice.");
  const inBody = parameters.values.get("access_token");
  if (authorization === undefined) {
    if (inBody !== undefined) return inBody;
    throw new OAuthError("invalid_token", {
      description: "An access token is needed.",
      reason: "no token in the request",
      challenge: "Bearer",
      bare: true,
    });
  }
  if (inBody !== undefined) throw invalidBearerRequest("The access token was sent in two ways at once.");
  const token = bearer.exec(authorization)?.[1];
  if (token === undefined) throw invalidBearerRequest("The Authorization header is not a bearer token.");
  return token;
}

/** Every refusal of a resource carries a challenge (RFC 6750 §3). */
function invalidBearerRequest(description: string): OAuthError {
  return new OAuthError("invalid_request", { description, challenge: "Bearer" });
}
