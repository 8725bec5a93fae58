import type { SimulatorProfile } from "../profile.ts";

export const gitea: SimulatorProfile = {
  id: "gitea",
  variables: {
    base: "https://git.example.com",
  },
  scopes: ["read:user"],
  authorization: {
    url: "https://git.example.com/login/oauth/authorize",
  },
  token: {
    url: "https://git.example.com/login/oauth/access_token",
    client: "either",
  },
  reply: {
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      token_type: "bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
    },
  },
  api: {
    base: "https://git.example.com/api/v1",
    path: "/repos/search",
    identity: {
      url: "https://git.example.com/api/v1/user",
      answer: {
        login: "ada",
      },
      name: "ada",
    },
  },
};
