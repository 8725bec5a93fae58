import type { SimulatorProfile } from "../profile.ts";

export const slack: SimulatorProfile = {
  id: "slack",
  authorization: {
    url: "https://slack.com/oauth/v2/authorize",
    scopeSeparator: ",",
    redirects: "https",
    pkce: "refused",
  },
  token: {
    url: "https://slack.com/api/oauth.v2.access",
    client: "either",
  },
  reply: {
    lifetime: 43200,
    scopeSeparator: ",",
    code: {
      ok: true,
      access_token: "{access_token}",
      token_type: "bot",
      scope: "{scope}",
      bot_user_id: "U0KRQLJ9H",
      app_id: "A0KRD7HC3",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      team: {
        name: "Acme",
        id: "T9TK3CUKW",
      },
      enterprise: null,
      authed_user: {
        id: "U1234",
      },
    },
  },
  error: {
    status: 200,
    body: {
      ok: false,
      error: "invalid_code",
    },
  },
  api: {
    base: "https://slack.com/api",
    path: "/conversations.list",
    identity: {
      url: "https://slack.com/api/auth.test",
      method: "POST",
      answer: {
        ok: true,
        user: "ada",
        team: "Acme",
      },
      name: "ada",
    },
  },
  revocation: {
    url: "https://slack.com/api/auth.revoke",
    client: "omitted",
    needs: {},
    refuses: ["token"],
    headers: { authorization: "Bearer {access_token}" },
  },
};
