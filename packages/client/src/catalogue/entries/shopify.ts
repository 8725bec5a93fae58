import type { ProviderDefinition } from "../../provider-definition.ts";

/** One host per shop, a signed callback, a header of its own. */
export const shopify: ProviderDefinition = {
  id: "shopify",
  name: "Shopify",
  homepage: "https://shopify.dev",
  registerAt: "https://dev.shopify.com/dashboard",
  source: [
    "https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/authorization-code-grant",
    "https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens",
    "https://shopify.dev/changelog/offline-access-tokens-now-support-expiry-and-refresh",
  ],
  notes: [
    "Asks for an expiring offline token (one hour, with a refresh token): public apps must use these from 2027-01-01 on.",
    "Names of scopes are answered without those that another one includes: write_products stands for read_products too.",
    "Whether plain http redirect URIs on this machine can be registered was not read.",
  ],
  variables: {
    shop: {
      description: "The shop's name before .myshopify.com.",
      example: "acme-store",
      pattern: "[A-Za-z0-9][A-Za-z0-9\\-]*",
    },
  },
  endpoints: {
    authorization: "https://{shop}.myshopify.com/admin/oauth/authorize",
    token: "https://{shop}.myshopify.com/admin/oauth/access_token",
  },
  flows: ["code", "client_credentials"],
  clientAuthentication: "post",
  scopes: { separator: ",", replySeparator: "," },
  requests: { code: { parameters: { expiring: "1" } } },
  callback: { signature: { parameter: "hmac", digest: "sha256", encoding: "hex" } },
  refresh: { kind: "rotate", lifetime: 7_776_000 },
  api: {
    base: "https://{shop}.myshopify.com/admin/api",
    header: "X-Shopify-Access-Token",
    scheme: "",
  },
  checkedOn: "2026-11-21",
};
