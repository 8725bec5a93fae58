import type { ProviderDefinition } from "../../provider-definition.ts";

/** Basic always, a user agent of one's own, and permanent or nothing. */
export const reddit: ProviderDefinition = {
  id: "reddit",
  name: "Reddit",
  homepage: "https://www.reddit.com/dev/api/",
  registerAt: "https://www.reddit.com/prefs/apps",
  source: [
    "https://github.com/reddit-archive/reddit/wiki/OAuth2",
    "https://github.com/reddit-archive/reddit/blob/master/r2/r2/controllers/oauth2.py",
    "https://github.com/reddit-archive/reddit/wiki/API",
  ],
  notes: [
    "An installed app has no secret: its id is still sent by Basic, with nothing behind the colon.",
    "Calls go to oauth.reddit.com; a common user agent is throttled hard, so say who you are.",
  ],
  endpoints: {
    authorization: "https://www.reddit.com/api/v1/authorize",
    token: "https://www.reddit.com/api/v1/access_token",
    revocation: "https://www.reddit.com/api/v1/revoke_token",
  },
  flows: ["code", "client_credentials"],
  clientAuthentication: "basic_raw",
  scopes: { default: ["identity"] },
  requests: { every: { userAgent: "node:grantway:v1 (OAuth client)" } },
  reply: { errorInside200: { path: "error" } },
  refresh: {
    kind: "reuse",
    offlineParameters: { duration: "permanent" },
    offlineHint: "Reddit gives a refresh token only with duration=permanent.",
  },
  api: {
    base: "https://oauth.reddit.com",
    headers: { "User-Agent": "node:grantway:v1 (OAuth client)" },
    identity: { url: "https://oauth.reddit.com/api/v1/me", name: "name" },
  },
  checkedOn: "2026-11-21",
};
