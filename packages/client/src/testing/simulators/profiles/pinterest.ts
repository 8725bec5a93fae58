import type { SimulatorProfile } from "../profile.ts";

export const pinterest: SimulatorProfile = {
  id: "pinterest",
  scopes: ["user_accounts:read", "pins:read"],
  authorization: {
    url: "https://www.pinterest.com/oauth/",
    scopeSeparator: ",",
  },
  token: {
    url: "https://api.pinterest.com/v5/oauth/token",
    client: "basic",
  },
  reply: {
    lifetime: 2592000,
    code: {
      response_type: "authorization_code",
      access_token: "{access_token}",
      token_type: "bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      refresh_token_expires_in: 5184000,
      scope: "{scope}",
    },
  },
  api: {
    base: "https://api.pinterest.com/v5",
    path: "/pins",
    identity: {
      url: "https://api.pinterest.com/v5/user_account",
      answer: {
        username: "ada",
      },
      name: "ada",
    },
  },
};
