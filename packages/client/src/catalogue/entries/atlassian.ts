import type { ProviderDefinition } from "../../provider-definition.ts";

/** Jira and Confluence, by OAuth 2.0 (3LO). */
export const atlassian: ProviderDefinition = {
  id: "atlassian",
  name: "Atlassian",
  homepage: "https://developer.atlassian.com/cloud/",
  registerAt: "https://developer.atlassian.com/console/myapps/",
  source: [
    "https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/",
    "https://developer.atlassian.com/cloud/confluence/oauth-2-3lo-apps/",
  ],
  notes: [
    "An app has one callback URL: keep to one port.",
    "Tokens work at https://api.atlassian.com/ex/jira/{cloudid}/… only; the ids are listed at /oauth/token/accessible-resources.",
    "A spent refresh token is accepted for a few minutes more, so that retries work; refresh tokens end after 90 days without use.",
    "How long a spent refresh token is taken was not read in its own pages this time.",
  ],
  endpoints: {
    authorization: "https://auth.atlassian.com/authorize",
    token: "https://auth.atlassian.com/oauth/token",
  },
  clientAuthentication: "post",
  requests: {
    authorization: { parameters: { audience: "api.atlassian.com", prompt: "consent" } },
    every: { body: "json" },
  },
  refresh: {
    kind: "rotate",
    grace: 600,
    lifetime: 7_776_000,
    offlineScopes: ["offline_access"],
    offlineHint: "Add the scope offline_access.",
  },
  redirect: { hosts: ["localhost", "127.0.0.1"], ports: "registered" },
  api: {
    base: "https://api.atlassian.com",
    identity: { url: "https://api.atlassian.com/me", name: "email" },
  },
  checkedOn: "2026-11-21",
};
