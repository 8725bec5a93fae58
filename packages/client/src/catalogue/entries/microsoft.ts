import type { ProviderDefinition } from "../../provider-definition.ts";

/** Entra ID and personal accounts; the tenant stands in the path. */
export const microsoft: ProviderDefinition = {
  id: "microsoft",
  name: "Microsoft",
  homepage: "https://learn.microsoft.com/entra/identity-platform/",
  registerAt: "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade",
  source: [
    "https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-auth-code-flow",
    "https://learn.microsoft.com/en-us/entra/identity-platform/refresh-tokens",
    "https://learn.microsoft.com/en-us/entra/identity-platform/reply-url",
  ],
  notes: [
    "Add the redirect URI under Mobile and desktop applications, or under Web when there is a client secret. Under Single-page application, refresh tokens end after 24 hours.",
    "Access tokens can be several thousand characters long, and are meant for nobody but the API.",
    "Scopes of one request must belong to one API.",
  ],
  variables: {
    tenant: {
      description: "The tenant's id or domain, or common, organizations or consumers.",
      example: "contoso.onmicrosoft.com",
      default: "common",
    },
  },
  endpoints: {
    authorization: "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
    token: "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
    device: "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/devicecode",
    userinfo: "https://graph.microsoft.com/oidc/userinfo",
  },
  flows: ["code", "device", "client_credentials"],
  clientAuthentication: "post",
  scopes: {
    default: ["User.Read"],
    withoutPerson: ["https://graph.microsoft.com/.default"],
    unanswered: ["offline_access"],
  },
  refresh: {
    kind: "rotate",
    grace: 7_776_000,
    lifetime: 7_776_000,
    offlineScopes: ["offline_access"],
    offlineHint: "Add the scope offline_access.",
  },
  redirect: { hosts: ["localhost", "127.0.0.1"], ports: "any" },
  api: {
    base: "https://graph.microsoft.com/v1.0",
    identity: { url: "https://graph.microsoft.com/v1.0/me", name: "userPrincipalName" },
  },
  checkedOn: "2026-11-21",
};
