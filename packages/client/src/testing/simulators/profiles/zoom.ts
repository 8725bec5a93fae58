import type { SimulatorProfile } from "../profile.ts";

export const zoom: SimulatorProfile = {
  id: "zoom",
  authorization: {
    url: "https://zoom.us/oauth/authorize",
    redirects: ["127.0.0.1"],
  },
  token: {
    url: "https://zoom.us/oauth/token",
    client: "basic",
  },
  error: {
    status: 400,
    body: {
      reason: "{description}",
      error: "{error}",
    },
  },
  api: {
    base: "https://api.zoom.us/v2",
    path: "/users/me/meetings",
    identity: {
      url: "https://api.zoom.us/v2/users/me",
      answer: {
        email: "ada@example.com",
      },
      name: "ada@example.com",
    },
  },
};
