import type { ProviderDefinition } from "../../provider-definition.ts";

/** Customer conversations; no scopes, no expiry. */
export const intercom: ProviderDefinition = {
  id: "intercom",
  name: "Intercom",
  homepage: "https://developers.intercom.com",
  registerAt: "https://app.intercom.com/a/apps/_/developer-hub",
  source: [
    "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/setting-up-oauth",
  ],
  notes: [
    "Workspaces in Europe and Australia have API hosts of their own (api.eu.intercom.io, api.au.intercom.io): give whole addresses.",
    "The shape of the token reply was not read in the provider's own pages this time: compare before you rely on it.",
  ],
  endpoints: {
    authorization: "https://app.intercom.com/oauth",
    token: "https://api.intercom.io/auth/eagle/token",
  },
  clientAuthentication: "post",
  scopes: {
    parameter: null,
  },
  api: {
    base: "https://api.intercom.io",
    identity: {
      url: "https://api.intercom.io/me",
      name: "email",
    },
  },
  checkedOn: "2026-11-21",
};
