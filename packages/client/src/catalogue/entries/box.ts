import type { ProviderDefinition } from "../../provider-definition.ts";

/** Refresh tokens work once and live 60 days. */
export const box: ProviderDefinition = {
  id: "box",
  name: "Box",
  homepage: "https://developer.box.com",
  registerAt: "https://app.box.com/developers/console",
  source: [
    "https://developer.box.com/guides/authentication/oauth2/",
    "https://github.com/box/box-openapi/blob/main/openapi.json",
  ],
  notes: ["What an app may do is set where it is registered; the reply never names scopes."],
  endpoints: {
    authorization: "https://account.box.com/api/oauth2/authorize",
    token: "https://api.box.com/oauth2/token",
    revocation: "https://api.box.com/oauth2/revoke",
  },
  flows: ["code", "client_credentials", "jwt_bearer", "token_exchange"],
  clientAuthentication: "post",
  jwtBearer: { lifetime: 45 },
  refresh: {
    kind: "rotate",
    lifetime: 5184000,
  },
  api: {
    base: "https://api.box.com/2.0",
    identity: {
      url: "https://api.box.com/2.0/users/me",
      name: "login",
    },
  },
  checkedOn: "2026-11-21",
};
