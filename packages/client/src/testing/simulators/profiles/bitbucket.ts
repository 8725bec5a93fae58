import type { SimulatorProfile } from "../profile.ts";

export const bitbucket: SimulatorProfile = {
  id: "bitbucket",
  scopes: ["account"],
  authorization: {
    url: "https://bitbucket.org/site/oauth2/authorize",
  },
  token: {
    url: "https://bitbucket.org/site/oauth2/access_token",
    client: "basic",
  },
  reply: {
    lifetime: 7200,
    saysScopes: false,
    code: {
      scopes: "account",
      access_token: "{access_token}",
      expires_in: "{expires_in}",
      token_type: "bearer",
      state: "authorization_code",
      refresh_token: "{refresh_token}",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://api.bitbucket.org/2.0",
    path: "/repositories",
    identity: {
      url: "https://api.bitbucket.org/2.0/user",
      answer: {
        display_name: "Ada",
      },
      name: "Ada",
    },
  },
};
