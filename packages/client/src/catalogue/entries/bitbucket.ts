import type { ProviderDefinition } from "../../provider-definition.ts";

/** Repositories and pipelines. */
export const bitbucket: ProviderDefinition = {
  id: "bitbucket",
  name: "Bitbucket",
  service: "atlassian",
  homepage: "https://developer.atlassian.com/cloud/bitbucket/",
  registerAt: "https://bitbucket.org/account/settings/",
  source: ["https://developer.atlassian.com/cloud/bitbucket/oauth-2/"],
  notes: [
    "Scopes are set where the consumer is registered, in the workspace's settings.",
    "Lifetimes and the names of the reply's fields were not read in the provider's own pages this time: compare before you rely on it.",
  ],
  endpoints: {
    authorization: "https://bitbucket.org/site/oauth2/authorize",
    token: "https://bitbucket.org/site/oauth2/access_token",
  },
  flows: ["code", "client_credentials"],
  clientAuthentication: "basic_raw",
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://api.bitbucket.org/2.0",
    identity: {
      url: "https://api.bitbucket.org/2.0/user",
      name: "display_name",
    },
  },
  checkedOn: "2026-11-21",
};
