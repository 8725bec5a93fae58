import type { SimulatorProfile } from "../profile.ts";

export const google: SimulatorProfile = {
  id: "google",
  scopes: ["openid", "email"],
  authorization: {
    url: "https://accounts.google.com/o/oauth2/v2/auth",
    offline: {
      parameters: {
        access_type: "offline",
        prompt: "consent",
      },
    },
    redirects: ["127.0.0.1", "[::1]", "localhost"],
  },
  callback: {
    adds: {
      authuser: "0",
      prompt: "consent",
      iss: "https://accounts.google.com",
    },
  },
  token: {
    url: "https://oauth2.googleapis.com/token",
    client: "either",
  },
  metadata: {
    issuer: "https://accounts.google.com",
  },
  refresh: "reuse",
  api: {
    base: "https://www.googleapis.com",
    path: "/drive/v3/files",
    identity: {
      url: "https://openidconnect.googleapis.com/v1/userinfo",
      answer: {
        sub: "1",
        email: "ada@example.com",
      },
      name: "ada@example.com",
    },
  },
  revocation: { url: "https://oauth2.googleapis.com/revoke" },
};
