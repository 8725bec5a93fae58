import type { ProviderDefinition } from "../../provider-definition.ts";

/** Errors come with status 200, forms unless JSON is asked for, scopes with commas. */
export const github: ProviderDefinition = {
  id: "github",
  name: "GitHub",
  homepage: "https://github.com",
  registerAt: "https://github.com/settings/developers",
  source: [
    "https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps",
    "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens",
    "https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api",
  ],
  notes: [
    "Tokens of an OAuth app never expire and come without a refresh token; those of a GitHub App live 8 hours and can be refreshed for 6 months.",
    "Switch the device flow on in the app's settings before using it.",
    "Tokens are revoked by a request of GitHub's own (DELETE /applications/{client_id}/token), which revoking here does not make: use Settings → Applications.",
  ],
  endpoints: {
    authorization: "https://github.com/login/oauth/authorize",
    token: "https://github.com/login/oauth/access_token",
    device: "https://github.com/login/device/code",
  },
  clientAuthentication: "post",
  scopes: { replySeparator: "," },
  reply: {
    errorInside200: { path: "error" },
    errorCodes: { bad_verification_code: "invalid_grant", bad_refresh_token: "invalid_grant" },
  },
  refresh: { kind: "rotate", lifetime: 15_897_600 },
  redirect: { ports: "any" },
  api: {
    base: "https://api.github.com",
    headers: { "User-Agent": "grantway" },
    identity: { url: "https://api.github.com/user", name: "login" },
  },
  checkedOn: "2026-11-21",
};
