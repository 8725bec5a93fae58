import type { SimulatorProfile } from "../profile.ts";

export const auth0: SimulatorProfile = {
  id: "auth0",
  variables: {
    domain: "acme.eu.auth0.com",
  },
  scopes: ["openid", "profile"],
  authorization: {
    url: "https://acme.eu.auth0.com/authorize",
    offline: {
      scope: "offline_access",
    },
  },
  token: {
    url: "https://acme.eu.auth0.com/oauth/token",
    client: "post",
  },
  metadata: {
    issuer: "https://acme.eu.auth0.com/",
    authorization_endpoint: "https://acme.eu.auth0.com/authorize",
    token_endpoint: "https://acme.eu.auth0.com/oauth/token",
    response_types_supported: ["code"],
  },
  reply: {
    lifetime: 86400,
  },
  api: {
    base: "https://api.acme.example",
    path: "/orders",
  },
};
