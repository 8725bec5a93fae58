import type { ProviderDefinition } from "../../provider-definition.ts";

/** The reply says which host the company's API has. */
export const pipedrive: ProviderDefinition = {
  id: "pipedrive",
  name: "Pipedrive",
  homepage: "https://developers.pipedrive.com",
  registerAt: "https://developers.pipedrive.com",
  source: [
    "https://pipedrive.readme.io/docs/marketplace-oauth-authorization",
    "https://github.com/pipedrive/client-nodejs/blob/master/src/versions/v2/configuration.ts",
  ],
  notes: [
    "Scopes are set where the app is registered.",
    "Whether plain http redirect URIs can be registered was not read.",
  ],
  endpoints: {
    authorization: "https://oauth.pipedrive.com/oauth/authorize",
    token: "https://oauth.pipedrive.com/oauth/token",
    revocation: "https://oauth.pipedrive.com/oauth/revoke",
  },
  clientAuthentication: "basic_raw",
  reply: {
    capture: {
      api_domain: "api_domain",
    },
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "{api_domain}",
    identity: {
      url: "/api/v1/users/me",
      name: "data.email",
    },
  },
  checkedOn: "2026-11-21",
};
