import type { SimulatorProfile } from "../profile.ts";

export const discord: SimulatorProfile = {
  id: "discord",
  authorization: {
    url: "https://discord.com/oauth2/authorize",
  },
  callback: {
    adds: {
      iss: "https://discord.com",
    },
  },
  token: {
    url: "https://discord.com/api/oauth2/token",
    client: "either",
  },
  reply: {
    lifetime: 604800,
  },
  api: {
    base: "https://discord.com/api/v10",
    path: "/users/@me/guilds",
    identity: {
      url: "https://discord.com/api/v10/users/@me",
      answer: {
        username: "ada",
      },
      name: "ada",
    },
  },
  revocation: { url: "https://discord.com/api/oauth2/token/revoke" },
};
