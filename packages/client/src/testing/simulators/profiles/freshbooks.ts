import type { SimulatorProfile } from "../profile.ts";

export const freshbooks: SimulatorProfile = {
  id: "freshbooks",
  scopes: ["user:profile:read", "user:invoices:read"],
  authorization: {
    url: "https://auth.freshbooks.com/oauth/authorize",
    redirects: "https",
  },
  token: {
    url: "https://api.freshbooks.com/auth/oauth/token",
    client: "post",
    body: "json",
    needsForRefresh: { redirect_uri: "*" },
  },
  reply: {
    lifetime: 43200,
    code: {
      access_token: "{access_token}",
      token_type: "Bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      scope: "{scope}",
      created_at: 1612200000,
    },
  },
  api: {
    base: "https://api.freshbooks.com",
    path: "/accounting/account/x/invoices",
    identity: {
      url: "https://api.freshbooks.com/auth/api/v1/users/me",
      answer: {
        response: {
          email: "ada@example.com",
        },
      },
      name: "ada@example.com",
    },
  },
};
