import type { SimulatorProfile } from "../profile.ts";

export const linear: SimulatorProfile = {
  id: "linear",
  authorization: {
    url: "https://linear.app/oauth/authorize",
    scopeSeparator: ",",
  },
  token: {
    url: "https://api.linear.app/oauth/token",
    client: "post",
  },
  reply: {
    lifetime: 86399,
    code: {
      access_token: "{access_token}",
      token_type: "Bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      scope: "{scopes}",
    },
  },
  api: {
    base: "https://api.linear.app",
    path: "/graphql",
  },
};
