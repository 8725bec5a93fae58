import type { ProviderDefinition } from "../../provider-definition.ts";

/** Creators and their members. */
export const patreon: ProviderDefinition = {
  id: "patreon",
  name: "Patreon",
  homepage: "https://www.patreon.com/portal",
  registerAt: "https://www.patreon.com/portal/registration/register-clients",
  source: [
    "https://docs.patreon.com/#oauth",
    "https://github.com/Patreon/patreon-js/blob/master/src/oauth.js",
  ],
  notes: [
    "Access tokens live about a month. That a refresh brings a new refresh token was read in Patreon's library, not in its pages.",
  ],
  endpoints: {
    authorization: "https://www.patreon.com/oauth2/authorize",
    token: "https://www.patreon.com/api/oauth2/token",
  },
  clientAuthentication: "post",
  scopes: {
    default: ["identity"],
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://www.patreon.com/api/oauth2/v2",
    identity: {
      url: "https://www.patreon.com/api/oauth2/v2/identity?fields%5Buser%5D=full_name",
      name: "data.attributes.full_name",
    },
  },
  checkedOn: "2026-11-21",
};
