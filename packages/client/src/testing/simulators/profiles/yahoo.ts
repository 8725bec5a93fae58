import type { SimulatorProfile } from "../profile.ts";

export const yahoo: SimulatorProfile = {
  id: "yahoo",
  scopes: ["openid"],
  authorization: {
    url: "https://api.login.yahoo.com/oauth2/request_auth",
  },
  token: {
    url: "https://api.login.yahoo.com/oauth2/get_token",
    client: "basic",
  },
  metadata: {
    issuer: "https://api.login.yahoo.com",
  },
  reply: {
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      token_type: "bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      id_token: "{id_token}",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://api.login.yahoo.com",
    path: "/v1/x",
    identity: {
      url: "https://api.login.yahoo.com/openid/v1/userinfo",
      answer: {
        sub: "ADA1",
      },
      name: "ADA1",
    },
  },
};
