import type { SimulatorProfile } from "../profile.ts";

export const docusign: SimulatorProfile = {
  id: "docusign",
  variables: {
    host: "account-d.docusign.com",
  },
  scopes: ["signature"],
  authorization: {
    url: "https://account-d.docusign.com/oauth/auth",
  },
  token: {
    url: "https://account-d.docusign.com/oauth/token",
    client: "basic",
  },
  reply: {
    lifetime: 28800,
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      token_type: "Bearer",
      refresh_token: "{refresh_token}",
      expires_in: "{expires_in}",
    },
  },
  api: {
    base: "https://demo.docusign.net",
    path: "/restapi/v2.1/accounts",
  },
};
