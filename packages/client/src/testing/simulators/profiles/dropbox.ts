import type { SimulatorProfile } from "../profile.ts";

export const dropbox: SimulatorProfile = {
  id: "dropbox",
  scopes: ["account_info.read", "files.content.read"],
  authorization: {
    url: "https://www.dropbox.com/oauth2/authorize",
    offline: {
      parameters: {
        token_access_type: "offline",
      },
    },
    redirects: ["localhost", "127.0.0.1"],
  },
  token: {
    url: "https://api.dropboxapi.com/oauth2/token",
    client: "either",
  },
  reply: {
    lifetime: 14400,
    code: {
      access_token: "{access_token}",
      token_type: "bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      scope: "{scope}",
      uid: "1",
      account_id: "dbid:AAH4",
    },
    refresh: {
      access_token: "{access_token}",
      token_type: "bearer",
      expires_in: "{expires_in}",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://api.dropboxapi.com/2",
    path: "/files/list_folder",
    identity: {
      url: "https://api.dropboxapi.com/2/users/get_current_account",
      answer: {
        name: {
          display_name: "Ada",
        },
      },
      name: "Ada",
      method: "POST",
    },
  },
  revocation: {
    url: "https://api.dropboxapi.com/2/auth/token/revoke",
    client: "omitted",
    body: "query",
    needs: {},
    refuses: ["token"],
    headers: { authorization: "Bearer {access_token}" },
  },
};
