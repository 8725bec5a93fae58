import type { SimulatorProfile } from "../profile.ts";

export const spotify: SimulatorProfile = {
  id: "spotify",
  authorization: {
    url: "https://accounts.spotify.com/authorize",
    redirects: ["127.0.0.1", "[::1]"],
  },
  token: {
    url: "https://accounts.spotify.com/api/token",
    client: "basic",
  },
  api: {
    base: "https://api.spotify.com/v1",
    path: "/me/playlists",
    identity: {
      url: "https://api.spotify.com/v1/me",
      answer: {
        display_name: "Ada",
      },
      name: "Ada",
    },
  },
};
