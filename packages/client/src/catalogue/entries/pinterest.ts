import type { ProviderDefinition } from "../../provider-definition.ts";

/** Scopes asked for with commas. */
export const pinterest: ProviderDefinition = {
  id: "pinterest",
  name: "Pinterest",
  homepage: "https://developers.pinterest.com",
  registerAt: "https://developers.pinterest.com/apps/",
  source: [
    "https://developers.pinterest.com/docs/getting-started/authentication-and-scopes/",
    "https://github.com/pinterest/api-quickstart",
  ],
  notes: ["Access tokens live 30 days, refresh tokens 60; a refresh may bring a new refresh token."],
  endpoints: {
    authorization: "https://www.pinterest.com/oauth/",
    token: "https://api.pinterest.com/v5/oauth/token",
  },
  flows: ["code", "client_credentials"],
  clientAuthentication: "basic_raw",
  scopes: {
    separator: ",",
    default: ["user_accounts:read"],
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://api.pinterest.com/v5",
    identity: {
      url: "https://api.pinterest.com/v5/user_account",
      name: "username",
    },
  },
  checkedOn: "2026-11-21",
};
