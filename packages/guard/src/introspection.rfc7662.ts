import {
  allowInsecureRequests,
  customFetch,
  introspectionRequest,
  processIntrospectionResponse,
} from "oauth4webapi";
import type { AuthorizationServer, ClientAuth, IntrospectionResponse } from "oauth4webapi";
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
  const proof = secretInHeader(dependencies);
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

/**
 * `client_secret_basic`, encoded as forms are written today (URL Standard §5.2): `-`, `.`, `_` and `*` stand for themselves, so that
 * servers which decode nothing take most ids and secrets too.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 | RFC 6749 §2.3.1}
 */
function secretInHeader(credentials: {
  readonly clientId: string;
  readonly clientSecret: string;
}): ClientAuth {
  const pair = `${formEncoded(credentials.clientId)}:${formEncoded(credentials.clientSecret)}`;
  const header = `Basic ${Buffer.from(pair).toString("base64")}`;
  return (_server, _client, _body, headers) => headers.set("authorization", header);
}

function formEncoded(text: string): string {
  return new URLSearchParams({ "": text }).toString().slice(1);
}
