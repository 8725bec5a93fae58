import type { ProviderDefinition } from "../../provider-definition.ts";

/** Formerly Twitter, API v2. */
export const x: ProviderDefinition = {
  id: "x",
  name: "X",
  homepage: "https://docs.x.com",
  registerAt: "https://developer.x.com/en/portal/dashboard",
  source: [
    "https://docs.x.com/fundamentals/authentication/oauth-2-0/user-access-token",
    "https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code",
    "https://docs.x.com/fundamentals/developer-apps",
  ],
  notes: [
    "Access tokens live 2 hours.",
    "Use http://127.0.0.1 and not localhost in the app's callback URLs; the port must be the one registered.",
  ],
  endpoints: {
    authorization: "https://x.com/i/oauth2/authorize",
    token: "https://api.x.com/2/oauth2/token",
    revocation: "https://api.x.com/2/oauth2/revoke",
  },
  pkce: "required",
  clientAuthentication: "basic_raw",
  scopes: { default: ["tweet.read", "users.read"] },
  // Not documented, but reported by many: `Value passed for the token was invalid.` comes with this code.
  reply: { errorCodes: { invalid_request: "invalid_grant" } },
  refresh: {
    kind: "rotate",
    offlineScopes: ["offline.access"],
    offlineHint: "Add the scope offline.access.",
  },
  redirect: { hosts: ["127.0.0.1"], ports: "registered" },
  api: {
    base: "https://api.x.com/2",
    identity: { url: "https://api.x.com/2/users/me", name: "data.username" },
  },
  checkedOn: "2026-11-21",
};
