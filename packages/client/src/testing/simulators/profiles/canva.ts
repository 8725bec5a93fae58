import type { SimulatorProfile } from "../profile.ts";

export const canva: SimulatorProfile = {
  id: "canva",
  scopes: ["profile:read", "design:meta:read"],
  authorization: {
    url: "https://www.canva.com/api/oauth/authorize",
    pkce: "needed",
    redirects: ["127.0.0.1"],
  },
  token: {
    url: "https://api.canva.com/rest/v1/oauth/token",
    client: "either",
  },
  reply: {
    lifetime: 14400,
  },
  api: {
    base: "https://api.canva.com/rest/v1",
    path: "/designs",
    identity: {
      url: "https://api.canva.com/rest/v1/users/me/profile",
      answer: {
        profile: {
          display_name: "Ada",
        },
      },
      name: "Ada",
    },
  },
  revocation: { url: "https://api.canva.com/rest/v1/oauth/revoke" },
};
