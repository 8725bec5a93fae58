import type { ProviderDefinition } from "../../provider-definition.ts";

/** A refresh token only for offline access. */
export const dropbox: ProviderDefinition = {
  id: "dropbox",
  name: "Dropbox",
  homepage: "https://www.dropbox.com/developers",
  registerAt: "https://www.dropbox.com/developers/apps",
  source: [
    "https://developers.dropbox.com/oauth-guide",
    "https://www.dropbox.com/developers/documentation/http/documentation",
    "https://github.com/dropbox/dropbox-sdk-js/blob/main/src/auth.js",
  ],
  notes: [
    "Plain http redirect URIs work on this machine only.",
    "Access tokens live 4 hours; refresh tokens do not end.",
  ],
  endpoints: {
    authorization: "https://www.dropbox.com/oauth2/authorize",
    token: "https://api.dropboxapi.com/oauth2/token",
    revocation: "https://api.dropboxapi.com/2/auth/token/revoke",
  },
  flows: ["code"],
  clientAuthentication: "post",
  requests: {
    revocation: {
      clientAuthentication: "omit",
      omit: ["token", "token_type_hint"],
      body: "query",
      headers: {
        authorization: "Bearer {access_token}",
      },
    },
  },
  reply: {
    capture: {
      account_id: "account_id",
    },
  },
  refresh: {
    kind: "reuse",
    offlineParameters: {
      token_access_type: "offline",
    },
    offlineHint: "Dropbox gives a refresh token only with token_access_type=offline.",
  },
  revoke: "access_token",
  redirect: {
    hosts: ["localhost", "127.0.0.1"],
  },
  api: {
    base: "https://api.dropboxapi.com/2",
    identity: {
      url: "https://api.dropboxapi.com/2/users/get_current_account",
      name: "name.display_name",
      method: "POST",
    },
  },
  checkedOn: "2026-11-21",
};
