import type { SimulatorProfile } from "../profile.ts";

export const line: SimulatorProfile = {
  id: "line",
  scopes: ["profile"],
  authorization: {
    url: "https://access.line.me/oauth2/v2.1/authorize",
  },
  token: {
    url: "https://api.line.me/oauth2/v2.1/token",
    client: "post",
  },
  reply: {
    lifetime: 2592000,
  },
  refresh: "reuse",
  api: {
    base: "https://api.line.me",
    path: "/friendship/v1/status",
    identity: {
      url: "https://api.line.me/v2/profile",
      answer: {
        displayName: "Ada",
      },
      name: "Ada",
    },
  },
};
