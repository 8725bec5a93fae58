import type { SimulatorProfile } from "../profile.ts";

export const nextcloud: SimulatorProfile = {
  id: "nextcloud",
  variables: {
    base: "https://cloud.example.com",
  },
  scopes: [],
  authorization: {
    url: "https://cloud.example.com/index.php/apps/oauth2/authorize",
    scopeParameter: null,
  },
  token: {
    url: "https://cloud.example.com/index.php/apps/oauth2/api/v1/token",
    client: "either",
  },
  reply: {
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      token_type: "Bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      user_id: "ada",
    },
  },
  api: {
    base: "https://cloud.example.com",
    path: "/remote.php/dav",
    identity: {
      url: "https://cloud.example.com/ocs/v2.php/cloud/user",
      answer: {
        ocs: {
          data: {
            id: "ada",
          },
        },
      },
      name: "ada",
    },
    headers: {
      "ocs-apirequest": "true",
    },
  },
};
