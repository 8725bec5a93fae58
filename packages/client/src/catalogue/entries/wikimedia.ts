import type { ProviderDefinition } from "../../provider-definition.ts";

/** Wikipedia and its sisters. */
export const wikimedia: ProviderDefinition = {
  id: "wikimedia",
  name: "Wikimedia",
  homepage: "https://api.wikimedia.org",
  registerAt: "https://meta.wikimedia.org/wiki/Special:OAuthConsumerRegistration/propose/oauth2",
  source: [
    "https://www.mediawiki.org/wiki/OAuth/For_Developers",
    "https://github.com/wikimedia/mediawiki-extensions-OAuth/blob/master/extension.json",
  ],
  notes: [
    "What an app may do is set where it is registered.",
    "A spent refresh token is taken for 10 minutes more, so that retries work; refresh tokens live a month.",
  ],
  endpoints: {
    authorization: "https://meta.wikimedia.org/w/rest.php/oauth2/authorize",
    token: "https://meta.wikimedia.org/w/rest.php/oauth2/access_token",
  },
  flows: ["code", "client_credentials"],
  clientAuthentication: "post",
  refresh: {
    kind: "rotate",
    grace: 600,
    lifetime: 2592000,
  },
  requests: {
    every: {
      userAgent: "grantway (OAuth client)",
    },
  },
  api: {
    base: "https://meta.wikimedia.org/w/rest.php",
    headers: {
      "User-Agent": "grantway (OAuth client)",
    },
    identity: {
      url: "https://meta.wikimedia.org/w/rest.php/oauth2/resource/profile",
      name: "username",
    },
  },
  checkedOn: "2026-11-21",
};
