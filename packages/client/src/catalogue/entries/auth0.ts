import type { ProviderDefinition } from "../../provider-definition.ts";

/** Any Auth0 tenant, by its metadata; the issuer ends with a slash. */
export const auth0: ProviderDefinition = {
  id: "auth0",
  name: "Auth0",
  homepage: "https://auth0.com/docs",
  registerAt: "https://manage.auth0.com",
  source: [
    "https://auth0.com/docs/secure/tokens/refresh-tokens/get-refresh-tokens",
    "https://auth0.com/docs/get-started/authentication-and-authorization-flow/authorization-code-flow",
  ],
  notes: [
    "For an API of yours, add its identifier as the parameter audience of the authorization step: without one the access token only opens /userinfo.",
    "Allow offline access for the API, or no refresh token comes.",
    "How Auth0 wants the client proven is the application's setting; in the body is its usual one and was not read this time.",
  ],
  variables: {
    domain: {
      description: "The tenant's domain.",
      example: "acme.eu.auth0.com",
    },
  },
  issuer: "https://{domain}/",
  clientAuthentication: "post",
  scopes: {
    default: ["openid", "profile"],
  },
  refresh: {
    kind: "rotate",
    offlineScopes: ["offline_access"],
    offlineHint: "Add the scope offline_access, and allow offline access for the API.",
  },
  checkedOn: "2026-11-21",
};
