import type { SimulatorProfile } from "../profile.ts";

export const fitbit: SimulatorProfile = {
  id: "fitbit",
  scopes: ["activity", "profile"],
  authorization: {
    url: "https://www.fitbit.com/oauth2/authorize",
  },
  token: {
    url: "https://api.fitbit.com/oauth2/token",
    client: "basic",
  },
  reply: {
    lifetime: 28800,
    code: {
      access_token: "{access_token}",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      scope: "{scope}",
      token_type: "Bearer",
      user_id: "GGNJL9",
    },
  },
  api: {
    base: "https://api.fitbit.com",
    path: "/1/user/-/activities/date/today.json",
    identity: {
      url: "https://api.fitbit.com/1/user/-/profile.json",
      answer: {
        user: {
          displayName: "Ada",
        },
      },
      name: "Ada",
    },
  },
  revocation: { url: "https://api.fitbit.com/oauth2/revoke" },
};
