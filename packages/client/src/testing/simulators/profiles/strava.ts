import type { SimulatorProfile } from "../profile.ts";

export const strava: SimulatorProfile = {
  id: "strava",
  scopes: ["read", "activity:read"],
  authorization: {
    url: "https://www.strava.com/oauth/authorize",
    scopeSeparator: ",",
    redirects: ["localhost", "127.0.0.1"],
  },
  callback: {
    adds: {
      scope: "read,activity:read",
    },
  },
  token: {
    url: "https://www.strava.com/api/v3/oauth/token",
    client: "post",
  },
  reply: {
    lifetime: 21600,
    saysScopes: false,
    code: {
      token_type: "Bearer",
      expires_at: "{expires_at}",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      access_token: "{access_token}",
      athlete: {
        id: 227615,
        username: "ada",
      },
    },
    refresh: {
      token_type: "Bearer",
      access_token: "{access_token}",
      expires_at: "{expires_at}",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
    },
  },
  api: {
    base: "https://www.strava.com/api/v3",
    path: "/athlete/activities",
    identity: {
      url: "https://www.strava.com/api/v3/athlete",
      answer: {
        id: 227615,
        username: "ada",
      },
      name: "ada",
    },
  },
  revocation: {
    url: "https://www.strava.com/oauth/deauthorize",
    client: "omitted",
    needs: { access_token: "{access_token}" },
  },
};
