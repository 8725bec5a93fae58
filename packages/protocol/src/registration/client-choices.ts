import type { ClientAuthenticationMethod } from "../client-authentication/presented-credentials.ts";
import type { GrantType } from "../client.ts";

/** What a client may be registered for: what the features of the provider bring. */
export interface ClientChoices {
  readonly grantTypes: readonly GrantType[];
  readonly authenticationMethods: readonly ClientAuthenticationMethod[];
  readonly responseTypes: readonly string[];
}

/** The choices there are with these features. */
export function clientChoices(registry: {
  readonly grants: ReadonlyMap<GrantType, unknown>;
  readonly authorizationGrants: readonly GrantType[];
  readonly clientAuthentication: ReadonlyMap<ClientAuthenticationMethod, unknown>;
  readonly responseTypes: ReadonlyMap<string, unknown>;
}): ClientChoices {
  return {
    grantTypes: [...registry.grants.keys(), ...registry.authorizationGrants],
    authenticationMethods: [...registry.clientAuthentication.keys()],
    responseTypes: [...registry.responseTypes.keys()],
  };
}
