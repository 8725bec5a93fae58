import type { ProviderDefinition } from "../../provider-definition.ts";

/** Scopes come back as a list, and the API wants the client id too. */
export const twitch: ProviderDefinition = {
  id: "twitch",
  name: "Twitch",
  homepage: "https://dev.twitch.tv",
  registerAt: "https://dev.twitch.tv/console/apps",
  source: [
    "https://dev.twitch.tv/docs/authentication/getting-tokens-oauth/",
    "https://dev.twitch.tv/docs/authentication/refresh-tokens/",
    "https://dev.twitch.tv/docs/authentication/validate-tokens/",
  ],
  notes: [
    "Twitch asks that a program which keeps a session calls https://id.twitch.tv/oauth2/validate when it starts and every hour.",
    "Refresh tokens of public clients (the device grant) work once and end after 30 days.",
  ],
  endpoints: {
    authorization: "https://id.twitch.tv/oauth2/authorize",
    token: "https://id.twitch.tv/oauth2/token",
    revocation: "https://id.twitch.tv/oauth2/revoke",
    device: "https://id.twitch.tv/oauth2/device",
  },
  flows: ["code", "device", "client_credentials"],
  clientAuthentication: "post",
  requests: {
    device_authorization: { rename: { scope: "scopes" } },
    revocation: { clientAuthentication: "none" },
  },
  reply: { errorFields: { description: "message" } },
  refresh: { kind: "rotate" },
  revoke: "access_token",
  redirect: { hosts: ["localhost"], ports: "registered" },
  api: {
    base: "https://api.twitch.tv/helix",
    headers: { "Client-Id": "{client_id}" },
    identity: { url: "https://api.twitch.tv/helix/users", name: "data.0.login" },
  },
  checkedOn: "2026-11-21",
};
