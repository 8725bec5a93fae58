import type { SimulatorProfile } from "../profile.ts";

export const atlassian: SimulatorProfile = {
  id: "atlassian",
  authorization: {
    url: "https://auth.atlassian.com/authorize",
    needs: {
      audience: "api.atlassian.com",
      prompt: "consent",
    },
    offline: {
      scope: "offline_access",
    },
  },
  token: {
    url: "https://auth.atlassian.com/oauth/token",
    client: "post",
    body: "json",
  },
  api: {
    base: "https://api.atlassian.com",
    path: "/oauth/token/accessible-resources",
    identity: {
      url: "https://api.atlassian.com/me",
      answer: {
        email: "ada@example.com",
      },
      name: "ada@example.com",
    },
  },
};
