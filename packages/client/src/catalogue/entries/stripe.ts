import type { ProviderDefinition } from "../../provider-definition.ts";

/** Stripe Connect: the platform's secret key stands for a client secret. */
export const stripe: ProviderDefinition = {
  id: "stripe",
  name: "Stripe",
  homepage: "https://docs.stripe.com/connect",
  registerAt: "https://dashboard.stripe.com/settings/connect/onboarding-options/oauth",
  source: [
    "https://docs.stripe.com/connect/oauth-reference",
    "https://docs.stripe.com/connect/oauth-standard-accounts",
  ],
  notes: [
    "The client id begins with ca_; as client secret give your platform's secret key (sk_…): it decides between live and test mode.",
    "Access tokens do not expire; the connected account's id is kept as stripe_user_id.",
    "In live mode the redirect URI must be https.",
    "The documented token request holds no client_id and no challenge, so none is sent; whether Stripe would trip over them was not read.",
  ],
  endpoints: {
    authorization: "https://connect.stripe.com/oauth/authorize",
    token: "https://connect.stripe.com/oauth/token",
    revocation: "https://connect.stripe.com/oauth/deauthorize",
  },
  pkce: "off",
  clientAuthentication: "post",
  scopes: { default: ["read_only"] },
  requests: {
    every: { omit: ["client_id"] },
    revocation: {
      omit: ["token", "token_type_hint"],
      clientAuthentication: "omit",
      headers: { authorization: "Bearer {client_secret}" },
      parameters: { client_id: "{client_id}", stripe_user_id: "{stripe_user_id}" },
    },
  },
  reply: { capture: { stripe_user_id: "stripe_user_id", livemode: "livemode" } },
  refresh: { kind: "reuse" },
  redirect: { hosts: ["localhost", "127.0.0.1"] },
  api: { base: "https://api.stripe.com", identity: { url: "https://api.stripe.com/v1/account", name: "id" } },
  checkedOn: "2026-11-21",
};
