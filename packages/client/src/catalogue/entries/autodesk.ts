import type { ProviderDefinition } from "../../provider-definition.ts";

/** Autodesk Platform Services. */
export const autodesk: ProviderDefinition = {
  id: "autodesk",
  name: "Autodesk",
  homepage: "https://aps.autodesk.com",
  registerAt: "https://aps.autodesk.com/myapps/",
  source: [
    "https://aps.autodesk.com/en/docs/oauth/v2/",
    "https://github.com/autodesk-platform-services/aps-sdk-openapi/blob/main/authentication/authentication.yaml",
  ],
  notes: [
    "Traditional web apps prove themselves by Basic; desktop and single-page apps have no secret and use PKCE.",
  ],
  endpoints: {
    authorization: "https://developer.api.autodesk.com/authentication/v2/authorize",
    token: "https://developer.api.autodesk.com/authentication/v2/token",
    revocation: "https://developer.api.autodesk.com/authentication/v2/revoke",
    introspection: "https://developer.api.autodesk.com/authentication/v2/introspect",
  },
  flows: ["code", "client_credentials"],
  clientAuthentication: "basic_raw",
  scopes: {
    default: ["data:read"],
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://developer.api.autodesk.com",
  },
  checkedOn: "2026-11-21",
};
