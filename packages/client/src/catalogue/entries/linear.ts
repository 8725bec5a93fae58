import type { ProviderDefinition } from "../../provider-definition.ts";

/** Scopes with commas; a token for 24 hours. */
export const linear: ProviderDefinition = {
  id: "linear",
  name: "Linear",
  homepage: "https://linear.app/developers",
  registerAt: "https://linear.app/settings/api/applications/new",
  source: ["https://linear.app/developers/oauth-2-0-authentication"],
  notes: [
    "The scope read is always granted.",
    "The API is GraphQL: one address, POST only.",
    "How long a spent refresh token is still taken was not read: none is assumed.",
  ],
  endpoints: {
    authorization: "https://linear.app/oauth/authorize",
    token: "https://api.linear.app/oauth/token",
    revocation: "https://api.linear.app/oauth/revoke",
  },
  flows: ["code", "client_credentials"],
  clientAuthentication: "post",
  scopes: {
    separator: ",",
    default: ["read"],
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://api.linear.app",
  },
  checkedOn: "2026-11-21",
};
