import type { SimulatorProfile } from "../profile.ts";

export const asana: SimulatorProfile = {
  id: "asana",
  scopes: ["default"],
  authorization: {
    url: "https://app.asana.com/-/oauth_authorize",
  },
  token: {
    url: "https://app.asana.com/-/oauth_token",
    client: "post",
  },
  reply: {
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      expires_in: "{expires_in}",
      token_type: "bearer",
      refresh_token: "{refresh_token}",
      data: {
        gid: "4673218951",
        name: "Ada",
      },
    },
  },
  refresh: "reuse",
  api: {
    base: "https://app.asana.com/api/1.0",
    path: "/projects",
    identity: {
      url: "https://app.asana.com/api/1.0/users/me",
      answer: {
        data: {
          gid: "4673218951",
          name: "Ada",
        },
      },
      name: "Ada",
    },
  },
};
