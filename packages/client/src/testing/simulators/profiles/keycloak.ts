import type { SimulatorProfile } from "../profile.ts";

export const keycloak: SimulatorProfile = {
  id: "keycloak",
  variables: {
    base: "https://id.example.com",
    realm: "acme",
  },
  scopes: ["openid", "profile"],
  authorization: {
    url: "https://id.example.com/realms/acme/protocol/openid-connect/auth",
  },
  token: {
    url: "https://id.example.com/realms/acme/protocol/openid-connect/token",
    client: "basic_decoded",
  },
  callback: {
    adds: {
      session_state: "s1",
      iss: "https://id.example.com/realms/acme",
    },
  },
  metadata: {
    issuer: "https://id.example.com/realms/acme",
    authorization_endpoint: "https://id.example.com/realms/acme/protocol/openid-connect/auth",
    token_endpoint: "https://id.example.com/realms/acme/protocol/openid-connect/token",
    response_types_supported: ["code"],
    authorization_response_iss_parameter_supported: true,
  },
  reply: {
    lifetime: 300,
  },
  api: {
    base: "https://api.acme.example",
    path: "/orders",
  },
};
