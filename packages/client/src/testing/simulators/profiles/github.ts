import type { SimulatorProfile } from "../profile.ts";

export const github: SimulatorProfile = {
  id: "github",
  authorization: {
    url: "https://github.com/login/oauth/authorize",
  },
  token: {
    url: "https://github.com/login/oauth/access_token",
    client: "post",
    headers: {
      "user-agent": "*",
    },
  },
  reply: {
    form: "unless-json-accepted",
    scopeSeparator: ",",
    code: {
      access_token: "{access_token}",
      scope: "{scope}",
      token_type: "bearer",
    },
    lifetime: null,
  },
  error: {
    status: 200,
    body: {
      error: "bad_verification_code",
      error_description: "{description}",
      error_uri: "https://docs.github.com",
    },
  },
  refresh: "none",
  api: {
    base: "https://api.github.com",
    path: "/user/repos",
    headers: {
      "user-agent": "*",
    },
    identity: {
      url: "https://api.github.com/user",
      answer: {
        login: "ada",
        id: 1,
      },
      name: "ada",
    },
  },
};
