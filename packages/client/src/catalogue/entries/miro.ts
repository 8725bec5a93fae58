import type { ProviderDefinition } from "../../provider-definition.ts";

/** Boards and diagrams. */
export const miro: ProviderDefinition = {
  id: "miro",
  name: "Miro",
  homepage: "https://developers.miro.com",
  registerAt: "https://miro.com/app/settings/user-profile/apps",
  source: [
    "https://developers.miro.com/reference/get-new-access-token-using-refresh-token",
    "https://github.com/miroapp/api-clients",
  ],
  notes: [
    "Tokens of an app without expiring tokens never end and come without a refresh token; otherwise one hour, and refresh tokens 60 days.",
    "Scopes are set where the app is registered.",
  ],
  endpoints: {
    authorization: "https://miro.com/oauth/authorize",
    token: "https://api.miro.com/v1/oauth/token",
    revocation: "https://api.miro.com/v2/oauth/revoke",
  },
  clientAuthentication: "post",
  requests: {
    revocation: {
      body: "json",
      clientAuthentication: "omit",
      omit: ["token", "token_type_hint"],
      parameters: {
        accessToken: "{access_token}",
        clientId: "{client_id}",
        clientSecret: "{client_secret}",
      },
    },
  },
  reply: {
    capture: {
      team_id: "team_id",
      user_id: "user_id",
    },
  },
  refresh: {
    kind: "rotate",
    lifetime: 5184000,
  },
  revoke: "access_token",
  api: {
    base: "https://api.miro.com/v2",
    identity: {
      url: "https://api.miro.com/v1/oauth-token",
      name: "user.name",
    },
  },
  checkedOn: "2026-11-21",
};
