import type { SimulatorProfile } from "../profile.ts";

export const reddit: SimulatorProfile = {
  id: "reddit",
  authorization: {
    url: "https://www.reddit.com/api/v1/authorize",
    offline: {
      parameters: {
        duration: "permanent",
      },
    },
  },
  token: {
    url: "https://www.reddit.com/api/v1/access_token",
    client: "basic",
    headers: {
      "user-agent": "*",
    },
  },
  error: {
    status: 200,
    body: {
      error: "{error}",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://oauth.reddit.com",
    path: "/api/v1/me/prefs",
    headers: {
      "user-agent": "*",
    },
    identity: {
      url: "https://oauth.reddit.com/api/v1/me",
      answer: {
        name: "ada",
      },
      name: "ada",
    },
  },
};
