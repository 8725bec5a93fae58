import { OAuthError } from "../errors/oauth-error.ts";
import { readBearerToken } from "./bearer-token.rfc6750.ts";
import { hasCredentialsInQuery, type Possession, type ProtocolRequest } from "./protocol-request.ts";

/** An access token as it was sent. */
export interface SentAccessToken {
  readonly token: string;
  /** By whoever has it, or with a proof of the key that it is bound to. */
  readonly scheme: "Bearer" | "DPoP";
  readonly possession: Possession | undefined;
}

const byDpop = /^dpop +([A-Za-z0-9\-._~+/]+=*) *$/i;

/**
 * The access token of a request to a resource of ours, by the scheme `DPoP` or as a bearer token.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9449#section-7.1 | RFC 9449 §7.1}
 */
export function readAccessToken(request: ProtocolRequest): SentAccessToken {
  const { authorization = "", parameters, possession } = request;
  const token = byDpop.exec(authorization)?.[1];
  if (token === undefined) return { token: readBearerToken(request), scheme: "Bearer", possession };
  if (hasCredentialsInQuery(request) || parameters.values.has("access_token")) {
    throw new OAuthError("invalid_request", {
      description: "The access token was sent in two ways at once.",
      challenge: "DPoP",
    });
  }
  return { token, scheme: "DPoP", possession };
}
