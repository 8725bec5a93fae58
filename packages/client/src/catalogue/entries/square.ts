import type { ProviderDefinition } from "../../provider-definition.ts";

/** JSON, and a moment instead of a lifetime. */
export const square: ProviderDefinition = {
  id: "square",
  name: "Square",
  homepage: "https://developer.squareup.com",
  registerAt: "https://developer.squareup.com/apps",
  source: [
    "https://developer.squareup.com/docs/oauth-api/overview",
    "https://developer.squareup.com/reference/square/o-auth-api/obtain-token",
    "https://github.com/square/square-nodejs-sdk",
  ],
  notes: [
    "This is the code flow, with a secret: refresh tokens do not end and stay the same. With PKCE instead of a secret they work once and live 90 days; for that write a definition with pkce ok and a client without secret.",
    "For the sandbox use connect.squareupsandbox.com in a definition of your own.",
  ],
  endpoints: {
    authorization: "https://connect.squareup.com/oauth2/authorize",
    token: "https://connect.squareup.com/oauth2/token",
    revocation: "https://connect.squareup.com/oauth2/revoke",
  },
  pkce: "off",
  clientAuthentication: "post",
  scopes: {
    default: ["MERCHANT_PROFILE_READ"],
  },
  requests: {
    authorization: {
      parameters: {
        session: "false",
      },
    },
    every: {
      body: "json",
    },
    revocation: {
      clientAuthentication: "omit",
      omit: ["token", "token_type_hint"],
      headers: {
        authorization: "Client {client_secret}",
      },
      parameters: {
        client_id: "{client_id}",
        access_token: "{access_token}",
      },
    },
  },
  reply: {
    errorFields: {
      code: "type",
      description: "message",
    },
    capture: {
      merchant_id: "merchant_id",
    },
  },
  refresh: {
    kind: "reuse",
  },
  revoke: "access_token",
  api: {
    base: "https://connect.squareup.com",
    identity: {
      url: "https://connect.squareup.com/v2/merchants/me",
      name: "merchant.business_name",
    },
  },
  checkedOn: "2026-11-21",
};
