import type { ProviderDefinition } from "../../provider-definition.ts";

/** Any Okta organisation, by its metadata. */
export const okta: ProviderDefinition = {
  id: "okta",
  name: "Okta",
  homepage: "https://developer.okta.com",
  registerAt: "https://developer.okta.com/login/",
  source: [
    "https://developer.okta.com/docs/guides/refresh-tokens/main/",
    "https://developer.okta.com/docs/reference/api/oidc/",
  ],
  notes: [
    "Choose the grant types Authorization Code and Refresh Token where the app is registered.",
    "With rotation, a spent refresh token is taken for a grace period the administrator sets (30 seconds unless changed).",
  ],
  variables: {
    domain: {
      description: "Your Okta domain.",
      example: "acme.okta.com",
    },
    server: {
      description: "The authorization server's id.",
      example: "default",
      default: "default",
    },
  },
  issuer: "https://{domain}/oauth2/{server}",
  scopes: {
    default: ["openid", "profile"],
  },
  refresh: {
    kind: "rotate",
    offlineScopes: ["offline_access"],
    offlineHint: "Add the scope offline_access, and allow Refresh Token in the app's settings.",
  },
  checkedOn: "2026-11-21",
};
