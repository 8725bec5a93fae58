import type { ProviderDefinition } from "../../provider-definition.ts";

/** JSON; the store and the granted scopes go into the token request; a header of its own. */
export const bigcommerce: ProviderDefinition = {
  id: "bigcommerce",
  name: "BigCommerce",
  homepage: "https://developer.bigcommerce.com",
  registerAt: "https://devtools.bigcommerce.com/my/apps",
  source: [
    "https://developer.bigcommerce.com/docs/integrations/apps/guide/auth",
    "https://developer.bigcommerce.com/docs/start/about",
  ],
  notes: [
    "Tokens do not expire.",
    "An installation that a merchant starts in the control panel comes without our state and is refused: start it here.",
    "That context is taken by the authorization address was not read in BigCommerce's own pages.",
  ],
  variables: {
    store: {
      description: "The store's hash: what stands between store- and .mybigcommerce.com.",
      example: "g5cd38",
      pattern: "[A-Za-z0-9]+",
    },
  },
  endpoints: {
    authorization: "https://login.bigcommerce.com/oauth2/authorize",
    token: "https://login.bigcommerce.com/oauth2/token",
  },
  pkce: "off",
  clientAuthentication: "post",
  requests: {
    authorization: {
      parameters: {
        context: "stores/{store}",
      },
    },
    code: {
      body: "json",
      parameters: {
        context: "stores/{store}",
        scope: "{granted_scope}",
      },
    },
  },
  callback: {
    capture: {
      granted_scope: "scope",
      account_uuid: "account_uuid",
    },
  },
  reply: {
    capture: {
      user: "user.username",
      context: "context",
    },
  },
  refresh: {
    kind: "none",
  },
  redirect: {
    hosts: [],
    httpsOnly: true,
  },
  api: {
    base: "https://api.bigcommerce.com/stores/{store}",
    header: "X-Auth-Token",
    scheme: "",
  },
  checkedOn: "2026-11-21",
};
