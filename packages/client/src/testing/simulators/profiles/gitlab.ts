import type { SimulatorProfile } from "../profile.ts";

export const gitlab: SimulatorProfile = {
  id: "gitlab",
  authorization: {
    url: "https://gitlab.com/oauth/authorize",
  },
  token: {
    url: "https://gitlab.com/oauth/token",
    client: "post",
    needsForRefresh: { redirect_uri: "*" },
  },
  reply: {
    lifetime: 7200,
    code: {
      access_token: "{access_token}",
      token_type: "bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      created_at: 1607635748,
    },
    saysScopes: false,
  },
  api: {
    base: "https://gitlab.com/api/v4",
    path: "/projects",
    identity: {
      url: "https://gitlab.com/api/v4/user",
      answer: {
        id: 1,
        username: "ada",
      },
      name: "ada",
    },
  },
  revocation: { url: "https://gitlab.com/oauth/revoke" },
};
