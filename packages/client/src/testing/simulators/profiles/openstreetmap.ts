import type { SimulatorProfile } from "../profile.ts";

export const openstreetmap: SimulatorProfile = {
  id: "openstreetmap",
  scopes: ["read_prefs", "write_api"],
  authorization: {
    url: "https://www.openstreetmap.org/oauth2/authorize",
    redirects: ["127.0.0.1", "[::1]"],
  },
  token: {
    url: "https://www.openstreetmap.org/oauth2/token",
    client: "either",
  },
  reply: {
    lifetime: null,
    code: {
      access_token: "{access_token}",
      token_type: "Bearer",
      scope: "{scope}",
      created_at: 1646669786,
    },
  },
  refresh: "none",
  api: {
    base: "https://api.openstreetmap.org/api/0.6",
    path: "/permissions",
    identity: {
      url: "https://api.openstreetmap.org/api/0.6/user/details.json",
      answer: {
        user: {
          display_name: "Ada",
        },
      },
      name: "Ada",
    },
  },
};
