import type { SimulatorProfile } from "../profile.ts";

export const heroku: SimulatorProfile = {
  id: "heroku",
  scopes: ["identity", "read"],
  authorization: {
    url: "https://id.heroku.com/oauth/authorize",
  },
  token: {
    url: "https://id.heroku.com/oauth/token",
    client: "post",
  },
  reply: {
    lifetime: 28799,
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      token_type: "Bearer",
      user_id: "01234567",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://api.heroku.com",
    path: "/apps",
    headers: {
      accept: "application/vnd.heroku+json; version=3",
    },
  },
};
