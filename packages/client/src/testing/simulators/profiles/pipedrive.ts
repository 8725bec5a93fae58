import type { SimulatorProfile } from "../profile.ts";

export const pipedrive: SimulatorProfile = {
  id: "pipedrive",
  scopes: ["base"],
  authorization: {
    url: "https://oauth.pipedrive.com/oauth/authorize",
  },
  token: {
    url: "https://oauth.pipedrive.com/oauth/token",
    client: "basic",
  },
  reply: {
    lifetime: 3599,
    scopeSeparator: ",",
    code: {
      access_token: "{access_token}",
      token_type: "Bearer",
      refresh_token: "{refresh_token}",
      scope: "{scope}",
      expires_in: "{expires_in}",
      api_domain: "https://acme.pipedrive.com",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://acme.pipedrive.com",
    path: "/api/v2/deals",
    identity: {
      url: "https://acme.pipedrive.com/api/v1/users/me",
      answer: {
        data: {
          email: "ada@example.com",
        },
      },
      name: "ada@example.com",
    },
  },
};
