import type { SimulatorProfile } from "../profile.ts";

export const withings: SimulatorProfile = {
  id: "withings",
  scopes: ["user.info", "user.metrics"],
  authorization: {
    url: "https://account.withings.com/oauth2_user/authorize2",
    scopeSeparator: ",",
  },
  token: {
    url: "https://wbsapi.withings.net/v2/oauth2",
    client: "post",
    needs: {
      action: "requesttoken",
    },
  },
  reply: {
    lifetime: 10800,
    scopeSeparator: ",",
    code: {
      status: 0,
      body: {
        userid: "363",
        access_token: "{access_token}",
        refresh_token: "{refresh_token}",
        scope: "{scope}",
        expires_in: "{expires_in}",
        token_type: "Bearer",
      },
    },
  },
  error: {
    status: 200,
    body: {
      status: 503,
      body: {},
      error: "{description}",
    },
    seenAs: "invalid_request",
  },
  api: {
    base: "https://wbsapi.withings.net",
    path: "/v2/user",
  },
};
