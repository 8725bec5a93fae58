import type { SimulatorProfile } from "../profile.ts";

export const wikimedia: SimulatorProfile = {
  id: "wikimedia",
  scopes: [],
  authorization: {
    url: "https://meta.wikimedia.org/w/rest.php/oauth2/authorize",
  },
  token: {
    url: "https://meta.wikimedia.org/w/rest.php/oauth2/access_token",
    client: "post",
    headers: {
      "user-agent": "*",
    },
  },
  reply: {
    lifetime: 14400,
    saysScopes: false,
    code: {
      token_type: "Bearer",
      expires_in: "{expires_in}",
      access_token: "{access_token}",
      refresh_token: "{refresh_token}",
    },
  },
  api: {
    base: "https://meta.wikimedia.org/w/rest.php",
    path: "/v1/search/page",
    identity: {
      url: "https://meta.wikimedia.org/w/rest.php/oauth2/resource/profile",
      answer: {
        username: "Ada",
      },
      name: "Ada",
    },
  },
};
