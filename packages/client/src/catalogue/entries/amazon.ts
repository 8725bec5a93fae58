import type { ProviderDefinition } from "../../provider-definition.ts";

/** Login with Amazon. */
export const amazon: ProviderDefinition = {
  id: "amazon",
  name: "Amazon",
  homepage: "https://developer.amazon.com/loginwithamazon",
  registerAt: "https://developer.amazon.com/loginwithamazon/console/site/lwa/overview.html",
  source: [
    "https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html",
    "https://developer.amazon.com/docs/login-with-amazon/retrieve-token-other-platforms-cbl-docs.html",
  ],
  notes: [
    "Lifetimes and the device grant were not read in the provider's own pages this time: compare before you rely on it.",
  ],
  endpoints: {
    authorization: "https://www.amazon.com/ap/oa",
    token: "https://api.amazon.com/auth/o2/token",
  },
  clientAuthentication: "post",
  scopes: {
    default: ["profile"],
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://api.amazon.com",
    identity: {
      url: "https://api.amazon.com/user/profile",
      name: "email",
    },
  },
  checkedOn: "2026-11-21",
};
