import type { SimulatorProfile } from "../profile.ts";

export const square: SimulatorProfile = {
  id: "square",
  scopes: ["MERCHANT_PROFILE_READ", "ORDERS_READ"],
  authorization: {
    url: "https://connect.squareup.com/oauth2/authorize",
    needs: {
      session: "false",
    },
    pkce: "refused",
  },
  token: {
    url: "https://connect.squareup.com/oauth2/token",
    client: "post",
    body: "json",
  },
  reply: {
    lifetime: 2592000,
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      token_type: "bearer",
      expires_at: "{expires_at_iso}",
      merchant_id: "MLX",
      refresh_token: "{refresh_token}",
      short_lived: false,
    },
  },
  error: {
    status: 401,
    body: {
      message: "{description}",
      type: "{error}",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://connect.squareup.com",
    path: "/v2/locations",
    identity: {
      url: "https://connect.squareup.com/v2/merchants/me",
      answer: {
        merchant: {
          business_name: "Acme",
        },
      },
      name: "Acme",
    },
  },
  revocation: {
    url: "https://connect.squareup.com/oauth2/revoke",
    body: "json",
    client: "omitted",
    needs: { client_id: "{client_id}", access_token: "{access_token}" },
    headers: { authorization: "Client {client_secret}" },
  },
};
