import type { SimulatorProfile } from "../profile.ts";

export const zoho: SimulatorProfile = {
  id: "zoho",
  variables: {
    accounts: "accounts.zoho.eu",
  },
  scopes: ["ZohoCRM.users.READ", "ZohoCRM.modules.ALL"],
  authorization: {
    url: "https://accounts.zoho.eu/oauth/v2/auth",
    scopeSeparator: ",",
    offline: {
      parameters: {
        access_type: "offline",
        prompt: "consent",
      },
    },
  },
  callback: {
    adds: {
      location: "eu",
      "accounts-server": "https://accounts.zoho.eu",
    },
  },
  token: {
    url: "https://accounts.zoho.eu/oauth/v2/token",
    client: "post",
  },
  reply: {
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      refresh_token: "{refresh_token}",
      api_domain: "https://www.zohoapis.eu",
      token_type: "Bearer",
      expires_in: "{expires_in}",
    },
  },
  error: {
    status: 200,
    body: {
      error: "invalid_code",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://www.zohoapis.eu",
    path: "/crm/v8/users",
    scheme: "Zoho-oauthtoken",
  },
  revocation: {
    url: "https://accounts.zoho.eu/oauth/v2/token/revoke",
    client: "omitted",
    needs: { token: "*" },
  },
};
