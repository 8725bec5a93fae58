import type { SimulatorProfile } from "../profile.ts";

export const x: SimulatorProfile = {
  id: "x",
  authorization: {
    url: "https://x.com/i/oauth2/authorize",
    pkce: "needed",
    redirects: ["127.0.0.1"],
    offline: {
      scope: "offline.access",
    },
  },
  token: {
    url: "https://api.x.com/2/oauth2/token",
    client: "basic",
  },
  reply: {
    lifetime: 7200,
  },
  error: {
    status: 400,
    body: {
      error: "invalid_request",
      error_description: "{description}",
    },
  },
  api: {
    base: "https://api.x.com/2",
    path: "/tweets",
    identity: {
      url: "https://api.x.com/2/users/me",
      answer: {
        data: {
          username: "ada",
        },
      },
      name: "ada",
    },
  },
  revocation: { url: "https://api.x.com/2/oauth2/revoke" },
};
