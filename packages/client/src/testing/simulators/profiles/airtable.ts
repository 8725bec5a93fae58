import type { SimulatorProfile } from "../profile.ts";

export const airtable: SimulatorProfile = {
  id: "airtable",
  scopes: ["user.email:read", "data.records:read"],
  authorization: {
    url: "https://airtable.com/oauth2/v1/authorize",
    pkce: "needed",
  },
  token: {
    url: "https://airtable.com/oauth2/v1/token",
    client: "basic",
  },
  reply: {
    code: {
      token_type: "Bearer",
      scope: "{scope}",
      expires_in: "{expires_in}",
      refresh_expires_in: 5184000,
      access_token: "{access_token}",
      refresh_token: "{refresh_token}",
    },
  },
  api: {
    base: "https://api.airtable.com/v0",
    path: "/meta/bases",
    identity: {
      url: "https://api.airtable.com/v0/meta/whoami",
      answer: {
        id: "usr1",
        email: "ada@example.com",
      },
      name: "ada@example.com",
    },
  },
};
