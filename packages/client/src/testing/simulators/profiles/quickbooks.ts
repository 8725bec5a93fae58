import type { SimulatorProfile } from "../profile.ts";

export const quickbooks: SimulatorProfile = {
  id: "quickbooks",
  authorization: {
    url: "https://appcenter.intuit.com/connect/oauth2",
    redirects: ["localhost"],
  },
  callback: {
    adds: {
      realmId: "4620816365",
    },
  },
  token: {
    url: "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer",
    client: "basic",
    headers: {
      accept: "application/json",
    },
  },
  reply: {
    saysScopes: false,
    code: {
      token_type: "bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      x_refresh_token_expires_in: 8640000,
      access_token: "{access_token}",
    },
  },
  api: {
    base: "https://quickbooks.api.intuit.com/v3/company/4620816365",
    path: "/companyinfo/4620816365",
  },
  revocation: {
    url: "https://developer.api.intuit.com/v2/oauth2/tokens/revoke",
    body: "json",
    client: "basic",
    needs: { token: "*" },
  },
};
