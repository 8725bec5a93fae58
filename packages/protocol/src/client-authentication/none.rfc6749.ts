import type { Feature } from "../feature.ts";
import { required } from "../request/parameters.ts";
import { rfc6749 } from "../specs.ts";
import type { AuthenticationMethod } from "./authentication-method.ts";
import type { NamedClient } from "./presented-credentials.ts";

/** Clients that cannot keep a secret. */
export const publicClients: Feature = {
  name: "public clients",
  specifications: [rfc6749],
  clientAuthentication: { none: createNone },
};

/**
 * A public client names itself and proves nothing; PKCE and the redirect URI stand in for the proof.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.2.1 | RFC 6749 §3.2.1}
 */
export function createNone(): AuthenticationMethod<NamedClient> {
  return {
    presents: ({ parameters }) => parameters.values.has("client_id"),
    read: ({ parameters }) => ({ method: "none", clientId: required(parameters, "client_id") }),
    // It is registered as one that cannot.
    prove: () => undefined,
  };
}
