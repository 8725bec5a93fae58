import type { ProviderDefinition } from "../../provider-definition.ts";

/** One data centre a region; a scheme of its own. */
export const zoho: ProviderDefinition = {
  id: "zoho",
  name: "Zoho",
  homepage: "https://www.zoho.com/developer/",
  registerAt: "https://api-console.zoho.com",
  source: [
    "https://www.zoho.com/accounts/protocol/oauth/multi-dc/client-authorization.html",
    "https://www.zoho.com/accounts/protocol/oauth/multi-dc.html",
    "https://www.zoho.com/crm/developer/docs/api/v8/multi-dc.html",
  ],
  notes: [
    "Choose the data centre the account lives in. The callback names one too (accounts-server), which is not followed: an address from a callback must not decide where secrets go.",
    "A person has at most 20 refresh tokens of one client; the oldest stops working when another is made.",
  ],
  variables: {
    accounts: {
      description:
        "The accounts server of the data centre: accounts.zoho.com, .eu, .in, .com.au, .jp, .com.cn, .sa, or accounts.zohocloud.ca.",
      example: "accounts.zoho.eu",
      default: "accounts.zoho.com",
      pattern: "accounts\\.(?:zoho\\.(?:com|eu|in|com\\.au|jp|com\\.cn|sa|uk)|zohocloud\\.ca)",
    },
  },
  endpoints: {
    authorization: "https://{accounts}/oauth/v2/auth",
    token: "https://{accounts}/oauth/v2/token",
    revocation: "https://{accounts}/oauth/v2/token/revoke",
  },
  clientAuthentication: "post",
  scopes: {
    separator: ",",
  },
  requests: {
    revocation: {
      clientAuthentication: "omit",
      omit: ["token_type_hint"],
    },
  },
  callback: {
    capture: {
      location: "location",
    },
  },
  reply: {
    errorInside200: {
      path: "error",
    },
    errorCodes: {
      invalid_code: "invalid_grant",
      invalid_client_secret: "invalid_client",
    },
    capture: {
      api_domain: "api_domain",
    },
  },
  refresh: {
    kind: "reuse",
    offlineParameters: {
      access_type: "offline",
      prompt: "consent",
    },
    offlineHint:
      "Zoho gives a refresh token only with access_type=offline, and a second one only with prompt=consent.",
  },
  api: {
    base: "{api_domain}",
    scheme: "Zoho-oauthtoken",
  },
  checkedOn: "2026-11-21",
};
