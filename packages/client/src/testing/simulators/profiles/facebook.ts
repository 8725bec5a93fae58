import type { SimulatorProfile } from "../profile.ts";

export const facebook: SimulatorProfile = {
  id: "facebook",
  scopes: ["public_profile", "email"],
  authorization: {
    url: "https://www.facebook.com/v22.0/dialog/oauth",
    scopeSeparator: ",",
    redirects: ["localhost"],
  },
  token: {
    url: "https://graph.facebook.com/v22.0/oauth/access_token",
    client: "post",
  },
  reply: {
    lifetime: 5183944,
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      token_type: "bearer",
      expires_in: "{expires_in}",
    },
  },
  error: {
    status: 400,
    body: {
      error: {
        message: "{description}",
        type: "OAuthException",
        code: 100,
        fbtrace_id: "x",
      },
    },
  },
  refresh: "none",
  api: {
    base: "https://graph.facebook.com/v22.0",
    path: "/me/accounts",
    identity: {
      url: "https://graph.facebook.com/v22.0/me",
      answer: {
        name: "Ada",
        id: "1",
      },
      name: "Ada",
    },
  },
};
