import type { ProviderDefinition } from "../../provider-definition.ts";

/** Sites and forms; tokens without an end. */
export const netlify: ProviderDefinition = {
  id: "netlify",
  name: "Netlify",
  homepage: "https://docs.netlify.com",
  registerAt: "https://app.netlify.com/user/applications",
  source: [
    "https://docs.netlify.com/api/get-started/",
    "https://github.com/netlify/open-api/blob/master/swagger.yml",
  ],
  notes: [
    "The token address and how the client proves itself were not read in the provider's own pages this time: compare before you rely on it.",
  ],
  endpoints: {
    authorization: "https://app.netlify.com/authorize",
    token: "https://api.netlify.com/oauth/token",
  },
  clientAuthentication: "post",
  scopes: {
    parameter: null,
  },
  api: {
    base: "https://api.netlify.com/api/v1",
    identity: {
      url: "https://api.netlify.com/api/v1/user",
      name: "email",
    },
  },
  checkedOn: "2026-11-21",
};
