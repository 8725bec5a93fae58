import type { SimulatorProfile } from "../profile.ts";

export const zendesk: SimulatorProfile = {
  id: "zendesk",
  variables: {
    subdomain: "acme",
  },
  authorization: {
    url: "https://acme.zendesk.com/oauth/authorizations/new",
    redirects: ["127.0.0.1", "localhost"],
  },
  token: {
    url: "https://acme.zendesk.com/oauth/tokens",
    client: "post",
    body: "json",
  },
  reply: {
    lifetime: 1800,
    code: {
      access_token: "{access_token}",
      refresh_token: "{refresh_token}",
      token_type: "bearer",
      scope: "{scope}",
      expires_in: "{expires_in}",
      refresh_token_expires_in: 2592000,
    },
  },
  api: {
    base: "https://acme.zendesk.com",
    path: "/api/v2/tickets",
    identity: {
      url: "https://acme.zendesk.com/api/v2/users/me",
      answer: {
        user: {
          email: "ada@example.com",
        },
      },
      name: "ada@example.com",
    },
  },
};
