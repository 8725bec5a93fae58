import type { ProviderDefinition } from "../../provider-definition.ts";

/** A person's own token, which stands in a place of its own in the reply. */
export const slackUser: ProviderDefinition = {
  id: "slack-user",
  name: "Slack (as yourself)",
  service: "slack",
  homepage: "https://docs.slack.dev",
  registerAt: "https://api.slack.com/apps",
  source: [
    "https://docs.slack.dev/authentication/installing-with-oauth",
    "https://docs.slack.dev/reference/methods/oauth.v2.access",
    "https://docs.slack.dev/authentication/using-pkce",
  ],
  notes: [
    "Asks for user_scope only, so that the app acts as the person and no bot is installed.",
    "Switch PKCE on in the app's settings: only such apps may come back to localhost, and their refresh tokens end after 30 days. Going back needs Slack's support.",
    "With PKCE and a redirect to localhost no client secret is needed to refresh.",
  ],
  endpoints: {
    authorization: "https://slack.com/oauth/v2/authorize",
    token: "https://slack.com/api/oauth.v2.access",
    revocation: "https://slack.com/api/auth.revoke",
  },
  clientAuthentication: "basic_raw",
  scopes: { parameter: "user_scope", separator: ",", replySeparator: "," },
  requests: {
    revocation: {
      clientAuthentication: "omit",
      headers: { authorization: "Bearer {access_token}" },
      omit: ["token", "token_type_hint"],
    },
  },
  reply: {
    tokenPath: "authed_user",
    errorInside200: { path: "ok", equals: false },
    errorCodes: {
      invalid_code: "invalid_grant",
      code_already_used: "invalid_grant",
      invalid_refresh_token: "invalid_grant",
      bad_client_secret: "invalid_client",
    },
    tokenType: "Bearer",
    ignoreTokenType: true,
    capture: { team_id: "team.id", user_id: "authed_user.id" },
  },
  refresh: { kind: "rotate", lifetime: 2_592_000 },
  redirect: { hosts: ["localhost"] },
  revoke: "access_token",
  api: {
    base: "https://slack.com/api",
    identity: { url: "https://slack.com/api/auth.test", name: "user", method: "POST" },
  },
  checkedOn: "2026-11-21",
};
