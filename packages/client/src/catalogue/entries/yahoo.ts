import type { ProviderDefinition } from "../../provider-definition.ts";

/** Mail and profile. */
export const yahoo: ProviderDefinition = {
  id: "yahoo",
  name: "Yahoo",
  homepage: "https://developer.yahoo.com",
  registerAt: "https://developer.yahoo.com/apps/",
  source: [
    "https://developer.yahoo.com/oauth2/guide/flows_authcode/",
    "https://developer.yahoo.com/sign-in-with-yahoo/",
  ],
  notes: [
    "Lifetimes, and whether redirect URIs may be http, were not read in the provider's own pages this time: compare before you rely on it.",
  ],
  issuer: "https://api.login.yahoo.com",
  discover: false,
  endpoints: {
    authorization: "https://api.login.yahoo.com/oauth2/request_auth",
    token: "https://api.login.yahoo.com/oauth2/get_token",
    userinfo: "https://api.login.yahoo.com/openid/v1/userinfo",
  },
  clientAuthentication: "basic_raw",
  scopes: {
    default: ["openid"],
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://api.login.yahoo.com",
    identity: {
      url: "https://api.login.yahoo.com/openid/v1/userinfo",
      name: "sub",
    },
  },
  checkedOn: "2026-11-21",
};
