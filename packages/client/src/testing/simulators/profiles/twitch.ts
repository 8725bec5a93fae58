import type { SimulatorProfile } from "../profile.ts";

export const twitch: SimulatorProfile = {
  id: "twitch",
  authorization: {
    url: "https://id.twitch.tv/oauth2/authorize",
    redirects: ["localhost"],
  },
  token: {
    url: "https://id.twitch.tv/oauth2/token",
    client: "post",
  },
  reply: {
    lifetime: 14124,
    code: {
      access_token: "{access_token}",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
      scope: "{scopes}",
      token_type: "bearer",
    },
  },
  error: {
    status: 400,
    body: {
      error: "{error}",
      status: 400,
      message: "{description}",
    },
  },
  api: {
    base: "https://api.twitch.tv/helix",
    path: "/streams",
    headers: {
      "client-id": "client-1.example_app",
    },
    identity: {
      url: "https://api.twitch.tv/helix/users",
      answer: {
        data: [
          {
            login: "ada",
          },
        ],
      },
      name: "ada",
    },
  },
  revocation: {
    url: "https://id.twitch.tv/oauth2/revoke",
    client: "none",
    needs: { token: "{access_token}" },
  },
};
