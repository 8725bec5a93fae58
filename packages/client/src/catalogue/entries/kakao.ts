import type { ProviderDefinition } from "../../provider-definition.ts";

/** A new refresh token only when the old one nears its end. */
export const kakao: ProviderDefinition = {
  id: "kakao",
  name: "Kakao",
  homepage: "https://developers.kakao.com",
  registerAt: "https://developers.kakao.com/console/app",
  source: ["https://developers.kakao.com/docs/latest/ko/kakaologin/rest-api"],
  notes: [
    "The client id is the app's REST API key; a client secret is optional and set in the console.",
    "Access tokens live 6 hours, refresh tokens 2 months; a refresh brings a new refresh token only in the last month of the old one.",
    "How scopes are joined in the request was not read this time: commas are assumed.",
  ],
  endpoints: {
    authorization: "https://kauth.kakao.com/oauth/authorize",
    token: "https://kauth.kakao.com/oauth/token",
  },
  clientAuthentication: "post",
  scopes: {
    separator: ",",
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://kapi.kakao.com",
    identity: {
      url: "https://kapi.kakao.com/v2/user/me",
      name: "id",
    },
  },
  checkedOn: "2026-11-21",
};
