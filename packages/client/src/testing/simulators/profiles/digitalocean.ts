import type { SimulatorProfile } from "../profile.ts";

export const digitalocean: SimulatorProfile = {
  id: "digitalocean",
  authorization: {
    url: "https://cloud.digitalocean.com/v1/oauth/authorize",
  },
  token: {
    url: "https://cloud.digitalocean.com/v1/oauth/token",
    client: "post",
  },
  reply: {
    lifetime: 2592000,
    code: {
      access_token: "{access_token}",
      bearer: "Bearer",
      token_type: "bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      scope: "{scope}",
      info: {
        name: "Ada",
        email: "ada@example.com",
        team_name: "Acme",
        uuid: "e028b1b9",
      },
    },
  },
  api: {
    base: "https://api.digitalocean.com/v2",
    path: "/droplets",
    identity: {
      url: "https://api.digitalocean.com/v2/account",
      answer: {
        account: {
          email: "ada@example.com",
        },
      },
      name: "ada@example.com",
    },
  },
  revocation: { url: "https://cloud.digitalocean.com/v1/oauth/revoke", needs: { token: "{access_token}" } },
};
