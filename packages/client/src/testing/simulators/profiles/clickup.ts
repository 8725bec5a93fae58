import type { SimulatorProfile } from "../profile.ts";

export const clickup: SimulatorProfile = {
  id: "clickup",
  scopes: [],
  authorization: {
    url: "https://app.clickup.com/api",
    scopeParameter: null,
  },
  token: {
    url: "https://api.clickup.com/api/v2/oauth/token",
    client: "post",
  },
  reply: {
    lifetime: null,
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      token_type: "Bearer",
    },
  },
  refresh: "none",
  api: {
    base: "https://api.clickup.com/api/v2",
    path: "/team",
    identity: {
      url: "https://api.clickup.com/api/v2/user",
      answer: {
        user: {
          id: 1,
          username: "Ada",
        },
      },
      name: "Ada",
    },
  },
};
