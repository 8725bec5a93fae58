import type { ProviderDefinition } from "../../provider-definition.ts";

/** PKCE always; refresh tokens work once. */
export const airtable: ProviderDefinition = {
  id: "airtable",
  name: "Airtable",
  homepage: "https://airtable.com/developers",
  registerAt: "https://airtable.com/create/oauth",
  source: [
    "https://airtable.com/developers/web/api/oauth-reference",
    "https://support.airtable.com/docs/troubleshooting-oauth-integrations-in-airtable",
  ],
  notes: [
    "That PKCE is demanded, that a secret goes by Basic and that refresh tokens live 60 days were not read in the provider's own pages this time: compare before you rely on it.",
  ],
  endpoints: {
    authorization: "https://airtable.com/oauth2/v1/authorize",
    token: "https://airtable.com/oauth2/v1/token",
  },
  pkce: "required",
  clientAuthentication: "basic_raw",
  scopes: {
    default: ["user.email:read"],
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://api.airtable.com/v0",
    identity: {
      url: "https://api.airtable.com/v0/meta/whoami",
      name: "email",
    },
  },
  checkedOn: "2026-11-21",
};
