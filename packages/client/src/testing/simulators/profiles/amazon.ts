import type { SimulatorProfile } from "../profile.ts";

export const amazon: SimulatorProfile = {
  id: "amazon",
  scopes: ["profile"],
  authorization: {
    url: "https://www.amazon.com/ap/oa",
  },
  token: {
    url: "https://api.amazon.com/auth/o2/token",
    client: "post",
  },
  reply: {
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      token_type: "bearer",
      expires_in: "{expires_in}",
      refresh_token: "{refresh_token}",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://api.amazon.com",
    path: "/user/addresses",
    identity: {
      url: "https://api.amazon.com/user/profile",
      answer: {
        email: "ada@example.com",
      },
      name: "ada@example.com",
    },
  },
};
