import type { SimulatorProfile } from "../profile.ts";

export const grantway: SimulatorProfile = {
  id: "grantway",
  variables: {
    base: "https://id.example.com",
  },
  authorization: {
    url: "https://id.example.com/authorize",
    pkce: "needed",
  },
  callback: {
    adds: {
      iss: "https://id.example.com",
    },
  },
  token: {
    url: "https://id.example.com/token",
    client: "basic_decoded",
  },
  metadata: {
    issuer: "https://id.example.com",
    authorization_endpoint: "https://id.example.com/authorize",
    token_endpoint: "https://id.example.com/token",
    response_types_supported: ["code"],
    authorization_response_iss_parameter_supported: true,
    code_challenge_methods_supported: ["S256"],
  },
  api: {
    base: "https://api.example.com",
    path: "/api/username",
  },
};
