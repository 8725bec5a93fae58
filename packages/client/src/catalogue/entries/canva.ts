import type { ProviderDefinition } from "../../provider-definition.ts";

/** PKCE is demanded; refresh tokens work once. */
export const canva: ProviderDefinition = {
  id: "canva",
  name: "Canva",
  homepage: "https://www.canva.dev",
  registerAt: "https://www.canva.com/developers/integrations",
  source: [
    "https://www.canva.dev/docs/connect/authentication/",
    "https://github.com/canva-sdks/canva-connect-api-starter-kit/blob/main/openapi/spec.yml",
  ],
  notes: ["Write 127.0.0.1 and not localhost in redirect URIs.", "Access tokens live about 4 hours."],
  endpoints: {
    authorization: "https://www.canva.com/api/oauth/authorize",
    token: "https://api.canva.com/rest/v1/oauth/token",
    revocation: "https://api.canva.com/rest/v1/oauth/revoke",
    introspection: "https://api.canva.com/rest/v1/oauth/introspect",
  },
  flows: ["code"],
  pkce: "required",
  clientAuthentication: "basic_raw",
  scopes: {
    default: ["profile:read"],
  },
  refresh: {
    kind: "rotate",
  },
  redirect: {
    hosts: ["127.0.0.1"],
  },
  api: {
    base: "https://api.canva.com/rest/v1",
    identity: {
      url: "https://api.canva.com/rest/v1/users/me/profile",
      name: "profile.display_name",
    },
  },
  checkedOn: "2026-11-21",
};
