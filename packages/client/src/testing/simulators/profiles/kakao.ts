import type { SimulatorProfile } from "../profile.ts";

export const kakao: SimulatorProfile = {
  id: "kakao",
  scopes: ["talk_message", "profile_nickname"],
  authorization: {
    url: "https://kauth.kakao.com/oauth/authorize",
    scopeSeparator: ",",
  },
  token: {
    url: "https://kauth.kakao.com/oauth/token",
    client: "post",
  },
  reply: {
    lifetime: 21599,
    code: {
      access_token: "{access_token}",
      token_type: "bearer",
      refresh_token: "{refresh_token}",
      expires_in: "{expires_in}",
      scope: "{scope}",
      refresh_token_expires_in: 5183999,
    },
    refresh: {
      access_token: "{access_token}",
      token_type: "bearer",
      expires_in: "{expires_in}",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://kapi.kakao.com",
    path: "/v1/api/talk/profile",
    identity: {
      url: "https://kapi.kakao.com/v2/user/me",
      answer: {
        id: 123456789,
      },
      name: "123456789",
    },
  },
};
