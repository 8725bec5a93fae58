import type { ProviderDefinition } from "../../provider-definition.ts";

/** The company's id comes with the callback, as realmId. */
export const quickbooks: ProviderDefinition = {
  id: "quickbooks",
  name: "QuickBooks",
  service: "intuit",
  homepage: "https://developer.intuit.com",
  registerAt: "https://developer.intuit.com/app/developer/dashboard",
  source: [
    "https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0",
    "https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/faq",
    "https://github.com/intuit/oauth-jsclient",
  ],
  notes: [
    "Plain http redirect URIs work with development keys only; production wants https.",
    "Refresh tokens change about once a day and live 100 days; the old one stays good until its successor is used.",
    "For a sandbox company call https://sandbox-quickbooks.api.intuit.com.",
  ],
  endpoints: {
    authorization: "https://appcenter.intuit.com/connect/oauth2",
    token: "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer",
    revocation: "https://developer.api.intuit.com/v2/oauth2/tokens/revoke",
  },
  clientAuthentication: "basic_raw",
  scopes: { default: ["com.intuit.quickbooks.accounting"] },
  requests: { revocation: { body: "json", omit: ["token_type_hint"] } },
  callback: { capture: { realm_id: "realmId" } },
  reply: { fields: { refresh_expires_in: "x_refresh_token_expires_in" } },
  refresh: { kind: "rotate", lifetime: 8_726_400 },
  redirect: { hosts: ["localhost"] },
  api: { base: "https://quickbooks.api.intuit.com/v3/company/{realm_id}" },
  checkedOn: "2026-11-21",
};
