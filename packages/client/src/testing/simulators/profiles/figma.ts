import type { SimulatorProfile } from "../profile.ts";

export const figma: SimulatorProfile = {
  id: "figma",
  scopes: ["current_user:read", "file_content:read"],
  authorization: {
    url: "https://www.figma.com/oauth",
  },
  token: {
    url: "https://api.figma.com/v1/oauth/token",
    refreshUrl: "https://api.figma.com/v1/oauth/refresh",
    client: "basic",
  },
  reply: {
    lifetime: 7776000,
    saysScopes: false,
    code: {
      user_id_string: "813845",
      access_token: "{access_token}",
      token_type: "bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
    },
    refresh: {
      access_token: "{access_token}",
      token_type: "bearer",
      expires_in: "{expires_in}",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://api.figma.com",
    path: "/v1/files/abc",
    identity: {
      url: "https://api.figma.com/v1/me",
      answer: {
        email: "ada@example.com",
      },
      name: "ada@example.com",
    },
  },
};
