import type { ProviderDefinition } from "../../provider-definition.ts";

/** Refresh tokens work once. */
export const fitbit: ProviderDefinition = {
  id: "fitbit",
  name: "Fitbit",
  homepage: "https://dev.fitbit.com",
  registerAt: "https://dev.fitbit.com/apps/new",
  source: [
    "https://dev.fitbit.com/build/reference/web-api/developer-guide/authorization/",
    "https://dev.fitbit.com/build/reference/web-api/authorization/oauth2-token/",
    "https://dev.fitbit.com/build/reference/web-api/authorization/refresh-token/",
  ],
  notes: [
    "Register as Server (with a secret, sent by Basic) or as Client (without). Access tokens live 8 hours.",
  ],
  endpoints: {
    authorization: "https://www.fitbit.com/oauth2/authorize",
    token: "https://api.fitbit.com/oauth2/token",
    revocation: "https://api.fitbit.com/oauth2/revoke",
    introspection: "https://api.fitbit.com/1.1/oauth2/introspect",
  },
  flows: ["code"],
  clientAuthentication: "basic_raw",
  scopes: {
    default: ["profile"],
  },
  reply: {
    capture: {
      user_id: "user_id",
    },
  },
  refresh: {
    kind: "rotate",
  },
  api: {
    base: "https://api.fitbit.com",
    identity: {
      url: "https://api.fitbit.com/1/user/-/profile.json",
      name: "user.displayName",
    },
  },
  checkedOn: "2026-11-21",
};
