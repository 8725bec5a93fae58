import type { SimulatorProfile } from "../profile.ts";

export const bigcommerce: SimulatorProfile = {
  id: "bigcommerce",
  variables: {
    store: "g5cd38",
  },
  scopes: ["store_v2_orders", "store_v2_products"],
  authorization: {
    url: "https://login.bigcommerce.com/oauth2/authorize",
    redirects: "https",
    pkce: "refused",
  },
  callback: {
    adds: {
      scope: "store_v2_orders store_v2_products",
      context: "stores/g5cd38",
      account_uuid: "12345678",
    },
  },
  token: {
    url: "https://login.bigcommerce.com/oauth2/token",
    client: "post",
    body: "json",
    needsForCode: {
      context: "stores/g5cd38",
      scope: "store_v2_orders store_v2_products",
    },
  },
  reply: {
    lifetime: null,
    code: {
      access_token: "{access_token}",
      scope: "{scope}",
      user: {
        id: 24654,
        username: "ada@example.com",
      },
      context: "stores/g5cd38",
      account_uuid: "12345678",
    },
  },
  refresh: "none",
  api: {
    base: "https://api.bigcommerce.com/stores/g5cd38",
    path: "/v2/store",
    header: "X-Auth-Token",
    scheme: "",
  },
};
