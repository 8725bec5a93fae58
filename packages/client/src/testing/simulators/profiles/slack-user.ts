import type { SimulatorProfile } from "../profile.ts";

export const slackUser: SimulatorProfile = {
  id: "slack-user",
  authorization: {
    url: "https://slack.com/oauth/v2/authorize",
    scopeParameter: "user_scope",
    scopeSeparator: ",",
    redirects: ["localhost"],
    pkce: "needed",
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
      app_id: "A0KRD7HC3",
      authed_user: {
        id: "U1234",
        scope: "{scope}",
        access_token: "{access_token}",
        token_type: "user",
        expires_in: "{expires_in}",
        refresh_token: "{refresh_token}",
      },
      team: {
        id: "T9TK3CUKW",
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
