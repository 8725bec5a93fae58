import type { SimulatorProfile } from "../profile.ts";

export const okta: SimulatorProfile = {
  id: "okta",
  variables: {
    domain: "acme.okta.com",
  },
  scopes: ["openid", "profile"],
  authorization: {
    url: "https://acme.okta.com/oauth2/default/v1/authorize",
    offline: {
      scope: "offline_access",
    },
  },
  token: {
    url: "https://acme.okta.com/oauth2/default/v1/token",
    client: "basic_decoded",
  },
  metadata: {
    issuer: "https://acme.okta.com/oauth2/default",
    authorization_endpoint: "https://acme.okta.com/oauth2/default/v1/authorize",
    token_endpoint: "https://acme.okta.com/oauth2/default/v1/token",
    response_types_supported: ["code"],
  },
  api: {
    base: "https://api.acme.example",
    path: "/orders",
  },
};
