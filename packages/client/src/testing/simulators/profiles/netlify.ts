import type { SimulatorProfile } from "../profile.ts";

export const netlify: SimulatorProfile = {
  id: "netlify",
  scopes: [],
  authorization: {
    url: "https://app.netlify.com/authorize",
    scopeParameter: null,
  },
  token: {
    url: "https://api.netlify.com/oauth/token",
    client: "post",
  },
  reply: {
    lifetime: null,
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      token_type: "Bearer",
      created_at: 1646669786,
    },
  },
  refresh: "none",
  api: {
    base: "https://api.netlify.com/api/v1",
    path: "/sites",
    identity: {
      url: "https://api.netlify.com/api/v1/user",
      answer: {
        email: "ada@example.com",
      },
      name: "ada@example.com",
    },
  },
};
