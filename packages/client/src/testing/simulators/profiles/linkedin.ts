import type { SimulatorProfile } from "../profile.ts";

export const linkedin: SimulatorProfile = {
  id: "linkedin",
  authorization: {
    url: "https://www.linkedin.com/oauth/v2/authorization",
    pkce: "refused",
  },
  token: {
    url: "https://www.linkedin.com/oauth/v2/accessToken",
    client: "post",
  },
  reply: {
    lifetime: 5184000,
    scopeSeparator: ",",
    code: {
      access_token: "{access_token}",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      refresh_token_expires_in: 31536000,
      scope: "{scope}",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://api.linkedin.com",
    path: "/v2/me",
    identity: {
      url: "https://api.linkedin.com/v2/userinfo",
      answer: {
        name: "Ada",
      },
      name: "Ada",
    },
  },
};
