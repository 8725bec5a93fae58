import type { SimulatorProfile } from "../profile.ts";

export const intercom: SimulatorProfile = {
  id: "intercom",
  scopes: [],
  authorization: {
    url: "https://app.intercom.com/oauth",
    scopeParameter: null,
  },
  token: {
    url: "https://api.intercom.io/auth/eagle/token",
    client: "post",
  },
  reply: {
    lifetime: null,
    saysScopes: false,
    code: {
      token_type: "Bearer",
      token: "{access_token}",
      access_token: "{access_token}",
    },
  },
  refresh: "none",
  api: {
    base: "https://api.intercom.io",
    path: "/contacts",
    identity: {
      url: "https://api.intercom.io/me",
      answer: {
        email: "ada@example.com",
      },
      name: "ada@example.com",
    },
  },
};
