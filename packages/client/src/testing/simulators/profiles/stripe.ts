import type { SimulatorProfile } from "../profile.ts";

export const stripe: SimulatorProfile = {
  id: "stripe",
  scopes: ["read_write"],
  authorization: {
    url: "https://connect.stripe.com/oauth/authorize",
    redirects: ["localhost", "127.0.0.1"],
    pkce: "refused",
  },
  token: {
    url: "https://connect.stripe.com/oauth/token",
    client: "secret",
    refuses: ["client_id"],
  },
  reply: {
    lifetime: null,
    code: {
      access_token: "{access_token}",
      livemode: false,
      refresh_token: "{refresh_token}",
      token_type: "bearer",
      stripe_publishable_key: "pk_test_1",
      stripe_user_id: "acct_1",
      scope: "{scope}",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://api.stripe.com",
    path: "/v1/charges",
    identity: {
      url: "https://api.stripe.com/v1/account",
      answer: {
        id: "acct_1",
      },
      name: "acct_1",
    },
  },
  revocation: {
    url: "https://connect.stripe.com/oauth/deauthorize",
    client: "omitted",
    needs: { client_id: "{client_id}", stripe_user_id: "acct_1" },
    headers: { authorization: "Bearer {client_secret}" },
  },
};
