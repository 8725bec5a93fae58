import type { SimulatorProfile } from "../profile.ts";

export const etsy: SimulatorProfile = {
  id: "etsy",
  scopes: ["shops_r", "listings_r"],
  authorization: {
    url: "https://www.etsy.com/oauth/connect",
    pkce: "needed",
    redirects: "https",
  },
  token: {
    url: "https://api.etsy.com/v3/public/oauth/token",
    client: "none",
  },
  reply: {
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      token_type: "Bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
    },
  },
  api: {
    base: "https://api.etsy.com/v3/application",
    path: "/users/me",
    headers: {
      "x-api-key": "client-1.example_app",
    },
  },
};
