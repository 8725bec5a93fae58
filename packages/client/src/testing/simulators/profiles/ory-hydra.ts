import type { SimulatorProfile } from "../profile.ts";

export const oryHydra: SimulatorProfile = {
  id: "ory-hydra",
  variables: {
    base: "https://acme.projects.oryapis.com",
  },
  scopes: ["openid"],
  authorization: {
    url: "https://acme.projects.oryapis.com/oauth2/auth",
    offline: {
      scope: "offline_access",
    },
  },
  token: {
    url: "https://acme.projects.oryapis.com/oauth2/token",
    client: "basic_decoded",
  },
  metadata: {
    issuer: "https://acme.projects.oryapis.com",
    authorization_endpoint: "https://acme.projects.oryapis.com/oauth2/auth",
    token_endpoint: "https://acme.projects.oryapis.com/oauth2/token",
    response_types_supported: ["code"],
  },
  api: {
    base: "https://api.acme.example",
    path: "/orders",
  },
};
