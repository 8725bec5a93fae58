import type { SimulatorProfile } from "../profile.ts";

export const box: SimulatorProfile = {
  id: "box",
  scopes: ["root_readonly"],
  authorization: {
    url: "https://account.box.com/api/oauth2/authorize",
  },
  token: {
    url: "https://api.box.com/oauth2/token",
    client: "post",
  },
  reply: {
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      expires_in: "{expires_in}",
      restricted_to: [],
      refresh_token: "{refresh_token}",
      token_type: "bearer",
    },
  },
  api: {
    base: "https://api.box.com/2.0",
    path: "/folders/0",
    identity: {
      url: "https://api.box.com/2.0/users/me",
      answer: {
        login: "ada@example.com",
      },
      name: "ada@example.com",
    },
  },
  revocation: { url: "https://api.box.com/oauth2/revoke" },
};
