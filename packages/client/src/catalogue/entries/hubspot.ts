import type { ProviderDefinition } from "../../provider-definition.ts";

/** Scopes that may be refused stand in a parameter of their own. */
export const hubspot: ProviderDefinition = {
  id: "hubspot",
  name: "HubSpot",
  homepage: "https://developers.hubspot.com",
  registerAt: "https://app.hubspot.com/developer-projects",
  source: [
    "https://developers.hubspot.com/docs/api-reference/2026-03/authentication/manage-oauth-tokens",
    "https://developers.hubspot.com/docs/api-reference/2026-03/authentication/oauth-tokens/refresh-oauth-token",
    "https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth",
    "https://developers.hubspot.com/changelog/additional-details-returned-when-generating-oauth-access-tokens",
  ],
  notes: [
    "Scopes an account may lack go into optional_scope, or the installation fails there.",
    "Access tokens live 30 minutes; refresh tokens end when the app is uninstalled.",
  ],
  endpoints: {
    authorization: "https://app.hubspot.com/oauth/authorize",
    token: "https://api.hubapi.com/oauth/2026-03/token",
  },
  clientAuthentication: "post",
  scopes: { extra: { optional_scope: { separator: " " } } },
  reply: { fields: { scope: "scopes" }, capture: { hub_id: "hub_id" } },
  refresh: { kind: "reuse" },
  redirect: { hosts: ["localhost"] },
  api: { base: "https://api.hubapi.com" },
  checkedOn: "2026-11-21",
};
