import type { ProviderDefinition } from "../../provider-definition.ts";

/** Any Gitea: a public one, or one's own. */
export const gitea: ProviderDefinition = {
  id: "gitea",
  name: "Gitea",
  homepage: "https://gitea.com",
  registerAt: "https://gitea.com/user/settings/applications",
  source: ["https://docs.gitea.com/development/oauth2-provider"],
  notes: [
    "Register as confidential when there is a secret.",
    "Addresses and lifetimes were not read in the provider's own pages this time: compare before you rely on it.",
  ],
  variables: {
    base: {
      description: "The address of the Gitea.",
      example: "https://git.example.com",
      default: "https://gitea.com",
      pattern: "https://[A-Za-z0-9.\\-]+(?::\\d+)?(?:/[A-Za-z0-9._\\-]+)*",
    },
  },
  endpoints: {
    authorization: "{base}/login/oauth/authorize",
    token: "{base}/login/oauth/access_token",
  },
  clientAuthentication: "post",
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "{base}/api/v1",
    identity: {
      url: "/user",
      name: "login",
    },
  },
  checkedOn: "2026-11-21",
};
