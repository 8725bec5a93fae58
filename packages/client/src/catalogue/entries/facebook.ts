import type { ProviderDefinition } from "../../provider-definition.ts";

/** Scopes with commas, errors as objects, no refresh token. */
export const facebook: ProviderDefinition = {
  id: "facebook",
  name: "Facebook",
  service: "meta",
  homepage: "https://developers.facebook.com",
  registerAt: "https://developers.facebook.com/apps/",
  source: [
    "https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow/",
    "https://developers.facebook.com/docs/graph-api/guides/error-handling/",
  ],
  notes: [
    "There is no refresh token: a short token is exchanged for one of about 60 days by a request of Facebook's own, or people sign in again.",
    "Which version of the API is current was not read in the provider's own pages this time: compare before you rely on it.",
    "An app in development takes localhost by itself; others want https.",
  ],
  endpoints: {
    authorization: "https://www.facebook.com/v22.0/dialog/oauth",
    token: "https://graph.facebook.com/v22.0/oauth/access_token",
  },
  clientAuthentication: "post",
  scopes: {
    separator: ",",
    default: ["public_profile"],
  },
  reply: {
    errorFields: {
      code: "error.type",
      description: "error.message",
    },
    errorCodes: {
      OAuthException: "invalid_grant",
    },
  },
  refresh: {
    kind: "none",
  },
  redirect: {
    hosts: ["localhost"],
  },
  api: {
    base: "https://graph.facebook.com/v22.0",
    identity: {
      url: "https://graph.facebook.com/v22.0/me",
      name: "name",
    },
  },
  checkedOn: "2026-11-21",
};
