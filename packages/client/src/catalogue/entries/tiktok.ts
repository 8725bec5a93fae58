import type { ProviderDefinition } from "../../provider-definition.ts";

/** Calls its client id client_key, and joins scopes with commas. */
export const tiktok: ProviderDefinition = {
  id: "tiktok",
  name: "TikTok",
  homepage: "https://developers.tiktok.com",
  registerAt: "https://developers.tiktok.com/apps",
  source: [
    "https://developers.tiktok.com/doc/oauth-get-a-user-access-token",
    "https://developers.tiktok.com/doc/oauth-refresh-a-user-access-token",
    "https://developers.tiktok.com/doc/oauth-user-access-token-management",
  ],
  notes: [
    "Access tokens live 2 hours, refresh tokens 180 days; each refresh token works once.",
    "For web apps, whose redirect URI is https. Desktop apps must send a code_challenge in hexadecimal, which is not PKCE as RFC 7636 has it, so none is sent.",
  ],
  endpoints: {
    authorization: "https://www.tiktok.com/v2/auth/authorize/",
    token: "https://open.tiktokapis.com/v2/oauth/token/",
    revocation: "https://open.tiktokapis.com/v2/oauth/revoke/",
  },
  flows: ["code", "client_credentials"],
  pkce: "off",
  clientAuthentication: "post",
  scopes: {
    separator: ",",
    replySeparator: ",",
    default: ["user.info.basic"],
  },
  requests: {
    authorization: {
      rename: {
        client_id: "client_key",
      },
    },
    every: {
      rename: {
        client_id: "client_key",
      },
    },
  },
  reply: {
    capture: {
      open_id: "open_id",
    },
  },
  refresh: {
    kind: "rotate",
    grace: 0,
    lifetime: 15552000,
  },
  revoke: "access_token",
  redirect: {
    hosts: [],
    httpsOnly: true,
  },
  api: {
    base: "https://open.tiktokapis.com/v2",
    identity: {
      url: "https://open.tiktokapis.com/v2/user/info/?fields=display_name",
      name: "data.user.display_name",
    },
  },
  checkedOn: "2026-11-21",
};
