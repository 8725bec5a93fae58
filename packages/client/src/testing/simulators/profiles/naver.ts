import type { SimulatorProfile } from "../profile.ts";

export const naver: SimulatorProfile = {
  id: "naver",
  scopes: [],
  authorization: {
    url: "https://nid.naver.com/oauth2.0/authorize",
    scopeParameter: null,
  },
  token: {
    url: "https://nid.naver.com/oauth2.0/token",
    client: "post",
    needsForCode: {
      state: "*",
    },
  },
  reply: {
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      refresh_token: "{refresh_token}",
      token_type: "bearer",
      expires_in: "3600",
    },
  },
  error: {
    status: 200,
    body: {
      error: "{error}",
      error_description: "{description}",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://openapi.naver.com",
    path: "/v1/calendar",
    identity: {
      url: "https://openapi.naver.com/v1/nid/me",
      answer: {
        resultcode: "00",
        response: {
          id: "32742776",
        },
      },
      name: "32742776",
    },
  },
  revocation: { url: "https://nid.naver.com/oauth2.0/revoke" },
};
