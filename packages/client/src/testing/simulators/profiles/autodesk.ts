import type { SimulatorProfile } from "../profile.ts";

export const autodesk: SimulatorProfile = {
  id: "autodesk",
  scopes: ["data:read", "data:write"],
  authorization: {
    url: "https://developer.api.autodesk.com/authentication/v2/authorize",
  },
  token: {
    url: "https://developer.api.autodesk.com/authentication/v2/token",
    client: "basic",
  },
  reply: {
    saysScopes: false,
    code: {
      token_type: "Bearer",
      expires_in: "{expires_in}",
      access_token: "{access_token}",
      refresh_token: "{refresh_token}",
    },
  },
  api: {
    base: "https://developer.api.autodesk.com",
    path: "/project/v1/hubs",
  },
  revocation: { url: "https://developer.api.autodesk.com/authentication/v2/revoke" },
};
