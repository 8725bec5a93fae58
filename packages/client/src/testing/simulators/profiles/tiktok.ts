import type { SimulatorProfile } from "../profile.ts";

export const tiktok: SimulatorProfile = {
  id: "tiktok",
  authorization: {
    url: "https://www.tiktok.com/v2/auth/authorize/",
    clientParameter: "client_key",
    scopeSeparator: ",",
    redirects: "https",
  },
  token: {
    url: "https://open.tiktokapis.com/v2/oauth/token/",
    client: "post",
    clientParameter: "client_key",
    refuses: ["client_id"],
  },
  reply: {
    lifetime: 7200,
    scopeSeparator: ",",
    code: {
      access_token: "{access_token}",
      expires_in: "{expires_in}",
      open_id: "afd97af1",
      refresh_expires_in: 15552000,
      refresh_token: "{refresh_token}",
      scope: "{scope}",
      token_type: "Bearer",
    },
  },
  api: {
    base: "https://open.tiktokapis.com/v2",
    path: "/video/list/",
    identity: {
      url: "https://open.tiktokapis.com/v2/user/info/",
      answer: {
        data: {
          user: {
            display_name: "Ada",
          },
        },
      },
      name: "Ada",
    },
  },
  revocation: { url: "https://open.tiktokapis.com/v2/oauth/revoke/", needs: { token: "{access_token}" } },
};
