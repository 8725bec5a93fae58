import type { SimulatorProfile } from "../profile.ts";

export const commcareHq: SimulatorProfile = {
  id: "commcare-hq",
  variables: {
    base: "https://india.commcarehq.org",
  },
  scopes: ["access_apis", "reports:view"],
  authorization: {
    url: "https://india.commcarehq.org/oauth/authorize/",
  },
  token: {
    url: "https://india.commcarehq.org/oauth/token/",
    client: "either",
  },
  reply: {
    lifetime: 900,
  },
  api: {
    base: "https://india.commcarehq.org",
    path: "/api/v0.5/user_domains/",
    identity: {
      url: "https://india.commcarehq.org/api/v0.5/identity/",
      answer: {
        username: "ada@example.com",
      },
      name: "ada@example.com",
    },
  },
};
