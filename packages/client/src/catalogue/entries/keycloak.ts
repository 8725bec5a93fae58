import type { ProviderDefinition } from "../../provider-definition.ts";

/** Any Keycloak realm, by its metadata. */
export const keycloak: ProviderDefinition = {
  id: "keycloak",
  name: "Keycloak",
  homepage: "https://www.keycloak.org",
  registerAt:
    "https://www.keycloak.org/docs/latest/server_admin/#assembly-managing-clients_server_administration_guide",
  source: [
    "https://www.keycloak.org/securing-apps/oidc-layers",
    "https://www.keycloak.org/docs/latest/server_admin/",
  ],
  notes: [
    "Refresh tokens end with the person's session, unless the scope offline_access is asked for.",
    "Whether a refresh token works once is the realm's setting.",
  ],
  variables: {
    base: {
      description: "The address of the Keycloak, with its path if it has one.",
      example: "https://id.example.com",
      pattern: "https?://[A-Za-z0-9.\\-]+(?::\\d+)?(?:/[A-Za-z0-9._\\-]+)*",
    },
    realm: {
      description: "The realm.",
      example: "acme",
      // Percent-encoded where it stands, with all that realms are called in any language.
      pattern: "[^\\s\\/?#.](?:[^\\/?#]*[^\\s\\/?#])?",
    },
  },
  issuer: "{base}/realms/{realm}",
  scopes: {
    default: ["openid", "profile"],
  },
  refresh: {
    kind: "rotate",
    offlineHint: "Add the scope offline_access for tokens that outlive the session.",
  },
  checkedOn: "2026-11-21",
};
