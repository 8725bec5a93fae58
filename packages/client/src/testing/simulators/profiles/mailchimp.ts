import type { SimulatorProfile } from "../profile.ts";

export const mailchimp: SimulatorProfile = {
  id: "mailchimp",
  scopes: [],
  authorization: {
    url: "https://login.mailchimp.com/oauth2/authorize",
    scopeParameter: null,
  },
  token: {
    url: "https://login.mailchimp.com/oauth2/token",
    client: "post",
  },
  reply: {
    lifetime: null,
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      expires_in: 0,
      scope: null,
    },
  },
  refresh: "none",
  api: {
    base: "https://us1.api.mailchimp.com/3.0",
    path: "/lists",
    identity: {
      url: "https://login.mailchimp.com/oauth2/metadata",
      answer: {
        dc: "us1",
        login: {
          login_email: "ada@example.com",
        },
      },
      name: "ada@example.com",
    },
  },
};
