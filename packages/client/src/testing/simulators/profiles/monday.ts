import type { SimulatorProfile } from "../profile.ts";

export const monday: SimulatorProfile = {
  id: "monday",
  scopes: ["me:read", "boards:read"],
  authorization: {
    url: "https://auth.monday.com/oauth2/authorize",
  },
  token: {
    url: "https://auth.monday.com/oauth2/token",
    client: "post",
  },
  reply: {
    lifetime: null,
    code: {
      access_token: "{access_token}",
      token_type: "Bearer",
      scope: "{scope}",
    },
  },
  refresh: "none",
  api: {
    base: "https://api.monday.com/v2",
    path: "/",
  },
};
