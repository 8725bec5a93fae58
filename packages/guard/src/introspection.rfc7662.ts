import {
  allowInsecureRequests,
  ClientSecretBasic,
  customFetch,
  introspectionRequest,
  processIntrospectionResponse,
} from "oauth4webapi";
import type { AuthorizationServer, IntrospectionResponse } from "oauth4webapi";
import type { Fetch } from "./guarded-fetch.ts";

/**
 * Asks what a token is. Rejects when no usable answer came, whatever the cause.
 *
 * @param scopes - what the request with the token needs.
 */
export type Introspect = (token: string, scopes: readonly string[]) => Promise<IntrospectionResponse>;

/**
 * Introspection as this resource server, authenticated with `client_secret_basic`. Which scopes are needed is said in
 * `scope`, by which Grantway knows when a right was last used; other servers pass over what they do not know.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7662#section-2.1 | RFC 7662 §2.1}
 */
export function createIntrospect(dependencies: {
  readonly metadata: () => Promise<AuthorizationServer>;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly insecure: boolean;
  readonly fetch: Fetch;
}): Introspect {
  const { metadata, insecure, fetch } = dependencies;
  const client = { client_id: dependencies.clientId };
  const proof = ClientSecretBasic(dependencies.clientSecret);
  const options = { [allowInsecureRequests]: insecure, [customFetch]: fetch };
  return async (token, scopes) => {
    const server = await metadata();
    const additionalParameters = {
      token_type_hint: "access_token",
      ...(scopes.length === 0 ? {} : { scope: scopes.join(" ") }),
    };
    const asked = { ...options, additionalParameters };
    const response = await introspectionRequest(server, client, proof, token, asked);
    return processIntrospectionResponse(server, client, response);
  };
}
