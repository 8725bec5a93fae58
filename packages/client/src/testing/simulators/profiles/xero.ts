import type { SimulatorProfile } from "../profile.ts";

export const xero: SimulatorProfile = {
  id: "xero",
  authorization: {
    url: "https://login.xero.com/identity/connect/authorize",
    offline: {
      scope: "offline_access",
    },
  },
  token: {
    url: "https://identity.xero.com/connect/token",
    client: "basic",
  },
  reply: {
    lifetime: 1800,
  },
  api: {
    base: "https://api.xero.com",
    path: "/connections",
  },
};
