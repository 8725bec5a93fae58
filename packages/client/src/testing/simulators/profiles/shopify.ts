import type { SimulatorProfile } from "../profile.ts";

export const shopify: SimulatorProfile = {
  id: "shopify",
  variables: {
    shop: "acme-store",
  },
  authorization: {
    url: "https://acme-store.myshopify.com/admin/oauth/authorize",
    scopeSeparator: ",",
  },
  callback: {
    signed: true,
    adds: {
      shop: "acme-store.myshopify.com",
      timestamp: "1337178173",
      host: "YWRtaW4",
    },
  },
  token: {
    url: "https://acme-store.myshopify.com/admin/oauth/access_token",
    client: "post",
    needsForCode: {
      expiring: "1",
    },
  },
  reply: {
    scopeSeparator: ",",
    code: {
      access_token: "{access_token}",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      refresh_token_expires_in: 7776000,
      scope: "{scope}",
    },
  },
  api: {
    base: "https://acme-store.myshopify.com/admin/api",
    path: "/2026-10/shop.json",
    header: "X-Shopify-Access-Token",
    scheme: "",
  },
};
