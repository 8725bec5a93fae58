import type { SimulatorProfile } from "../profile.ts";

export const calendly: SimulatorProfile = {
  id: "calendly",
  scopes: ["default"],
  authorization: {
    url: "https://auth.calendly.com/oauth/authorize",
  },
  token: {
    url: "https://auth.calendly.com/oauth/token",
    client: "either",
  },
  reply: {
    lifetime: 7200,
    code: {
      token_type: "Bearer",
      access_token: "{access_token}",
      refresh_token: "{refresh_token}",
      scope: "{scope}",
      expires_in: "{expires_in}",
      owner: "https://api.calendly.com/users/A",
      organization: "https://api.calendly.com/organizations/B",
    },
  },
  api: {
    base: "https://api.calendly.com",
    path: "/event_types",
    identity: {
      url: "https://api.calendly.com/users/me",
      answer: {
        resource: {
          email: "ada@example.com",
        },
      },
      name: "ada@example.com",
    },
  },
};
