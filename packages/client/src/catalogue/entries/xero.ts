import type { ProviderDefinition } from "../../provider-definition.ts";

/** The organisation's id comes from a list, and goes into a header. */
export const xero: ProviderDefinition = {
  id: "xero",
  name: "Xero",
  homepage: "https://developer.xero.com",
  registerAt: "https://developer.xero.com/app/manage",
  source: [
    "https://developer.xero.com/documentation/guides/oauth2/auth-flow/",
    "https://developer.xero.com/documentation/guides/oauth2/token-types/",
  ],
  notes: [
    "Each call needs the header xero-tenant-id; the ids are listed at https://api.xero.com/connections.",
    "Access tokens live 30 minutes, refresh tokens 60 days; a spent one is accepted for 30 minutes if its successor never arrived.",
    "How long a spent refresh token is taken could not be read in its pages this time: compare before you rely on it.",
  ],
  issuer: "https://identity.xero.com",
  discover: false,
  endpoints: {
    authorization: "https://login.xero.com/identity/connect/authorize",
    token: "https://identity.xero.com/connect/token",
    revocation: "https://identity.xero.com/connect/revocation",
  },
  flows: ["code", "client_credentials"],
  clientAuthentication: "basic_raw",
  refresh: {
    kind: "rotate",
    grace: 1800,
    lifetime: 5_184_000,
    offlineScopes: ["offline_access"],
    offlineHint: "Add the scope offline_access.",
  },
  api: { base: "https://api.xero.com" },
  checkedOn: "2026-11-21",
};
