import type { SimulatorProfile } from "../profile.ts";

export const miro: SimulatorProfile = {
  id: "miro",
  scopes: ["boards:read"],
  authorization: {
    url: "https://miro.com/oauth/authorize",
  },
  token: {
    url: "https://api.miro.com/v1/oauth/token",
    client: "post",
  },
  reply: {
    code: {
      token_type: "bearer",
      team_id: "3074457358607431473",
      access_token: "{access_token}",
      refresh_token: "{refresh_token}",
      scope: "{scope}",
      expires_in: "{expires_in}",
      user_id: "3074457358607431474",
    },
  },
  api: {
    base: "https://api.miro.com/v2",
    path: "/boards",
    identity: {
      url: "https://api.miro.com/v1/oauth-token",
      answer: {
        user: {
          name: "Ada",
        },
      },
      name: "Ada",
    },
  },
  revocation: {
    url: "https://api.miro.com/v2/oauth/revoke",
    body: "json",
    client: "omitted",
    needs: { accessToken: "{access_token}", clientId: "{client_id}", clientSecret: "{client_secret}" },
  },
};
