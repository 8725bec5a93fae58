import type { ProviderDefinition } from "../../provider-definition.ts";

/** A bot's token; the person's own token is the entry slack-user. */
export const slack: ProviderDefinition = {
  id: "slack",
  name: "Slack",
  homepage: "https://docs.slack.dev",
  registerAt: "https://api.slack.com/apps",
  source: [
    "https://docs.slack.dev/authentication/installing-with-oauth",
    "https://docs.slack.dev/reference/methods/oauth.v2.access",
    "https://docs.slack.dev/authentication/using-token-rotation",
    "https://docs.slack.dev/authentication/using-pkce",
  ],
  notes: [
    "Tokens do not expire unless token rotation is switched on in the app's settings; then they live 12 hours and come with a refresh token.",
    "Redirect URLs must be https: sign in by pasting the address, or serve the callback over https.",
    "PKCE is for apps that were switched to public clients, and those get no bot scopes: none is sent.",
  ],
  endpoints: {
    authorization: "https://slack.com/oauth/v2/authorize",
    token: "https://slack.com/api/oauth.v2.access",
    revocation: "https://slack.com/api/auth.revoke",
  },
  pkce: "off",
  clientAuthentication: "basic_raw",
  scopes: { separator: ",", replySeparator: ",", extra: { user_scope: { separator: "," } } },
  requests: {
    revocation: {
      clientAuthentication: "omit",
      headers: { authorization: "Bearer {access_token}" },
      omit: ["token", "token_type_hint"],
    },
  },
  reply: {
    errorInside200: { path: "ok", equals: false },
    errorCodes: {
      invalid_code: "invalid_grant",
      code_already_used: "invalid_grant",
      invalid_refresh_token: "invalid_grant",
      bad_client_secret: "invalid_client",
    },
    tokenType: "Bearer",
    ignoreTokenType: true,
    capture: { team_id: "team.id", team: "team.name", bot_user_id: "bot_user_id", app_id: "app_id" },
  },
  refresh: { kind: "rotate" },
  redirect: { hosts: [], httpsOnly: true },
  revoke: "access_token",
  api: {
    base: "https://slack.com/api",
    identity: { url: "https://slack.com/api/auth.test", name: "user", method: "POST" },
  },
  checkedOn: "2026-11-21",
};
