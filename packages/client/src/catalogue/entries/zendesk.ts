import type { ProviderDefinition } from "../../provider-definition.ts";

/** One host per account; JSON. */
export const zendesk: ProviderDefinition = {
  id: "zendesk",
  name: "Zendesk",
  homepage: "https://developer.zendesk.com",
  registerAt: "https://www.zendesk.com/login/",
  source: [
    "https://developer.zendesk.com/api-reference/ticketing/oauth/grant_type_tokens/",
    "https://support.zendesk.com/hc/en-us/articles/9182123625370",
    "https://support.zendesk.com/hc/en-us/articles/4408845965210",
  ],
  notes: [
    "Register the client in the account's Admin Center, under Apps and integrations → APIs → OAuth clients.",
    "A refresh ends the old access token and the old refresh token at once.",
    "Redirect URLs are https, but for localhost and 127.0.0.1.",
  ],
  variables: {
    subdomain: {
      description: "What stands before .zendesk.com.",
      example: "acme",
      pattern: "[A-Za-z0-9][A-Za-z0-9\\-]*",
    },
  },
  endpoints: {
    authorization: "https://{subdomain}.zendesk.com/oauth/authorizations/new",
    token: "https://{subdomain}.zendesk.com/oauth/tokens",
  },
  clientAuthentication: "post",
  scopes: {
    default: ["read"],
  },
  requests: {
    every: {
      body: "json",
    },
  },
  refresh: {
    kind: "rotate",
    grace: 0,
  },
  redirect: {
    hosts: ["127.0.0.1", "localhost"],
  },
  api: {
    base: "https://{subdomain}.zendesk.com",
    identity: {
      url: "/api/v2/users/me",
      name: "user.email",
    },
  },
  checkedOn: "2026-11-21",
};
