import type { ProviderDefinition } from "../../provider-definition.ts";

/** JSON bodies, rotating refresh tokens. */
export const freshbooks: ProviderDefinition = {
  id: "freshbooks",
  name: "FreshBooks",
  homepage: "https://www.freshbooks.com/api/start",
  registerAt: "https://my.freshbooks.com/#/developer",
  source: [
    "https://www.freshbooks.com/api/authentication",
    "https://github.com/freshbooks/freshbooks-nodejs-sdk/blob/main/packages/api/src/APIClient.ts",
  ],
  notes: ["Redirect URIs are expected to be https."],
  endpoints: {
    authorization: "https://auth.freshbooks.com/oauth/authorize",
    token: "https://api.freshbooks.com/auth/oauth/token",
  },
  clientAuthentication: "post",
  requests: {
    every: {
      body: "json",
    },
    refresh: {
      optionalParameters: {
        redirect_uri: "{redirect_uri}",
      },
    },
  },
  refresh: {
    kind: "rotate",
  },
  redirect: {
    hosts: [],
    httpsOnly: true,
  },
  api: {
    base: "https://api.freshbooks.com",
    identity: {
      url: "https://api.freshbooks.com/auth/api/v1/users/me",
      name: "response.email",
    },
  },
  checkedOn: "2026-11-21",
};
