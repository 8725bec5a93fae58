import type { SimulatorProfile } from "../profile.ts";

export const notion: SimulatorProfile = {
  id: "notion",
  scopes: [],
  authorization: {
    url: "https://api.notion.com/v1/oauth/authorize",
    scopeParameter: null,
    needs: {
      owner: "user",
    },
  },
  token: {
    url: "https://api.notion.com/v1/oauth/token",
    client: "basic",
    body: "json",
  },
  reply: {
    lifetime: null,
    saysScopes: false,
    code: {
      access_token: "{access_token}",
      token_type: "bearer",
      refresh_token: "{refresh_token}",
      bot_id: "b1",
      workspace_id: "w1",
      workspace_name: "Acme",
      workspace_icon: null,
      owner: {
        type: "user",
      },
      duplicated_template_id: null,
      request_id: "r1",
    },
  },
  api: {
    base: "https://api.notion.com/v1",
    path: "/users",
    headers: {
      "notion-version": "*",
    },
    identity: {
      url: "https://api.notion.com/v1/users/me",
      answer: {
        object: "user",
        name: "Ada",
      },
      name: "Ada",
    },
  },
  revocation: { url: "https://api.notion.com/v1/oauth/revoke", body: "json" },
};
