import type { ProviderDefinition } from "../../provider-definition.ts";

/** No scopes; state once more in the token request; a lifetime in quotes. */
export const naver: ProviderDefinition = {
  id: "naver",
  name: "Naver",
  homepage: "https://developers.naver.com",
  registerAt: "https://developers.naver.com/apps/",
  source: [
    "https://github.com/naver/naver-openapi-guide/blob/master/ko/login/api/api.md",
    "https://developers.naver.com/docs/login/api/api.md",
  ],
  notes: ["What is shared is set where the app is registered.", "Revoking one token ends its pair too."],
  endpoints: {
    authorization: "https://nid.naver.com/oauth2.0/authorize",
    token: "https://nid.naver.com/oauth2.0/token",
    revocation: "https://nid.naver.com/oauth2.0/revoke",
  },
  clientAuthentication: "post",
  scopes: {
    parameter: null,
  },
  requests: {
    code: {
      parameters: {
        state: "{state}",
      },
    },
  },
  reply: {
    errorInside200: {
      path: "error",
    },
  },
  refresh: {
    kind: "reuse",
  },
  api: {
    base: "https://openapi.naver.com",
    identity: {
      url: "https://openapi.naver.com/v1/nid/me",
      name: "response.id",
    },
  },
  checkedOn: "2026-11-21",
};
