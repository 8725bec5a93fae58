import type { SimulatorProfile } from "../profile.ts";

export const salesforce: SimulatorProfile = {
  id: "salesforce",
  variables: {
    host: "acme.my.salesforce.com",
  },
  scopes: ["api"],
  authorization: {
    url: "https://acme.my.salesforce.com/services/oauth2/authorize",
    redirects: ["localhost"],
    offline: {
      scope: "refresh_token",
    },
  },
  token: {
    url: "https://acme.my.salesforce.com/services/oauth2/token",
    client: "post",
  },
  reply: {
    lifetime: null,
    code: {
      access_token: "{access_token}",
      refresh_token: "{refresh_token}",
      signature: "c2lnbmF0dXJl",
      scope: "{scope}",
      instance_url: "https://acme-api.my.salesforce.com",
      id: "https://login.salesforce.com/id/00Dx/005x",
      token_type: "Bearer",
      issued_at: "1278448384422",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://acme-api.my.salesforce.com",
    path: "/services/data",
    identity: {
      url: "https://acme-api.my.salesforce.com/services/oauth2/userinfo",
      answer: {
        preferred_username: "ada@example.com",
      },
      name: "ada@example.com",
    },
  },
};
