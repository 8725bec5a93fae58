import type { SimulatorProfile } from "../profile.ts";

export const patreon: SimulatorProfile = {
  id: "patreon",
  scopes: ["identity", "campaigns"],
  authorization: {
    url: "https://www.patreon.com/oauth2/authorize",
  },
  token: {
    url: "https://www.patreon.com/api/oauth2/token",
    client: "post",
  },
  reply: {
    lifetime: 2678400,
  },
  api: {
    base: "https://www.patreon.com/api/oauth2/v2",
    path: "/campaigns",
    identity: {
      url: "https://www.patreon.com/api/oauth2/v2/identity",
      answer: {
        data: {
          attributes: {
            full_name: "Ada",
          },
        },
      },
      name: "Ada",
    },
  },
};
