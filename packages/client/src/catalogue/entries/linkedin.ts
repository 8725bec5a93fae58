import type { ProviderDefinition } from "../../provider-definition.ts";

/** Leaves token_type out, and answers scopes with commas. */
export const linkedin: ProviderDefinition = {
  id: "linkedin",
  name: "LinkedIn",
  homepage: "https://developer.linkedin.com",
  registerAt: "https://www.linkedin.com/developers/apps",
  source: [
    "https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow",
    "https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens",
    "https://learn.microsoft.com/en-us/linkedin/shared/authentication/token-introspection",
  ],
  notes: [
    "Refresh tokens come only for apps that LinkedIn approved for them (one year, counted from the first sign-in); others sign in again after 60 days.",
    "PKCE is offered to native apps on request only, so none is sent.",
  ],
  endpoints: {
    authorization: "https://www.linkedin.com/oauth/v2/authorization",
    token: "https://www.linkedin.com/oauth/v2/accessToken",
    introspection: "https://www.linkedin.com/oauth/v2/introspectToken",
    revocation: "https://www.linkedin.com/oauth/v2/revoke",
    userinfo: "https://api.linkedin.com/v2/userinfo",
  },
  flows: ["code", "client_credentials"],
  pkce: "off",
  clientAuthentication: "post",
  scopes: { replySeparator: "," },
  reply: { tokenType: "Bearer" },
  refresh: { kind: "reuse" },
  api: {
    base: "https://api.linkedin.com",
    identity: { url: "https://api.linkedin.com/v2/userinfo", name: "name" },
  },
  checkedOn: "2026-11-21",
};
