import type { ProviderDefinition } from "../../provider-definition.ts";

/** Any server; tokens without an end. */
export const mastodon: ProviderDefinition = {
  id: "mastodon",
  name: "Mastodon",
  homepage: "https://joinmastodon.org",
  registerAt: "https://mastodon.social/settings/applications",
  source: ["https://docs.joinmastodon.org/methods/oauth/", "https://docs.joinmastodon.org/spec/oauth/"],
  notes: [
    "Register the app on the server you connect to. Scopes must be among those it was registered with.",
    "PKCE works from Mastodon 4.3 on; older servers ignore it.",
  ],
  variables: {
    host: {
      description: "The server's name.",
      example: "mastodon.social",
      default: "mastodon.social",
    },
  },
  endpoints: {
    authorization: "https://{host}/oauth/authorize",
    token: "https://{host}/oauth/token",
    revocation: "https://{host}/oauth/revoke",
  },
  flows: ["code", "client_credentials"],
  clientAuthentication: "post",
  scopes: {
    default: ["read"],
  },
  refresh: {
    kind: "none",
  },
  redirect: {
    pasteUri: "urn:ietf:wg:oauth:2.0:oob",
  },
  api: {
    base: "https://{host}",
    identity: {
      url: "/api/v1/accounts/verify_credentials",
      name: "acct",
    },
  },
  checkedOn: "2026-11-21",
};
