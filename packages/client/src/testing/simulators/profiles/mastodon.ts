import type { SimulatorProfile } from "../profile.ts";

export const mastodon: SimulatorProfile = {
  id: "mastodon",
  variables: {
    host: "social.example",
  },
  authorization: {
    url: "https://social.example/oauth/authorize",
  },
  token: {
    url: "https://social.example/oauth/token",
    client: "post",
  },
  reply: {
    lifetime: null,
    code: {
      access_token: "{access_token}",
      token_type: "Bearer",
      scope: "{scope}",
      created_at: 1573979017,
    },
  },
  refresh: "none",
  api: {
    base: "https://social.example",
    path: "/api/v1/timelines/home",
    identity: {
      url: "https://social.example/api/v1/accounts/verify_credentials",
      answer: {
        acct: "ada",
      },
      name: "ada",
    },
  },
  revocation: { url: "https://social.example/oauth/revoke" },
};
