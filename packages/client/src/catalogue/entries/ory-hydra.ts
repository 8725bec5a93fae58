import type { ProviderDefinition } from "../../provider-definition.ts";

/** Ory Hydra or the Ory Network, by its metadata. */
export const oryHydra: ProviderDefinition = {
  id: "ory-hydra",
  name: "Ory Hydra",
  service: "ory",
  homepage: "https://www.ory.com/hydra",
  registerAt: "https://console.ory.sh",
  source: [
    "https://www.ory.com/docs/oauth2-oidc/authorization-code-flow",
    "https://www.ory.com/docs/oauth2-oidc/refresh-token-grant",
    "https://www.ory.com/docs/hydra/guides/graceful-token-refresh",
  ],
  notes: ["A refresh token shown twice ends its whole family, unless graceful rotation is switched on."],
  variables: {
    base: {
      description: "The public address, which is the issuer.",
      example: "https://acme.projects.oryapis.com",
      pattern: "https?://[A-Za-z0-9.\\-]+(?::\\d+)?(?:/[A-Za-z0-9._\\-]+)*",
    },
  },
  issuer: "{base}",
  scopes: {
    default: ["openid"],
  },
  refresh: {
    kind: "rotate",
    grace: 0,
    offlineScopes: ["offline_access"],
    offlineHint: "Add the scope offline_access.",
  },
  checkedOn: "2026-11-21",
};
