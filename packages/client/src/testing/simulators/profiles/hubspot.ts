import type { SimulatorProfile } from "../profile.ts";

export const hubspot: SimulatorProfile = {
  id: "hubspot",
  authorization: {
    url: "https://app.hubspot.com/oauth/authorize",
    redirects: ["localhost"],
  },
  token: {
    url: "https://api.hubapi.com/oauth/2026-03/token",
    client: "post",
  },
  reply: {
    lifetime: 1800,
    code: {
      token_type: "bearer",
      refresh_token: "{refresh_token}",
      access_token: "{access_token}",
      hub_id: 62515,
      scopes: "{scopes}",
      expires_in: "{expires_in}",
    },
  },
  error: {
    status: 400,
    body: {
      status: "BAD_CODE",
      message: "{description}",
      error: "{error}",
    },
  },
  refresh: "reuse",
  api: {
    base: "https://api.hubapi.com",
    path: "/crm/v3/objects/contacts",
  },
};
