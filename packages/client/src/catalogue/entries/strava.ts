import type { ProviderDefinition } from "../../provider-definition.ts";

/** Scopes with commas; the granted ones come with the callback and not with the token. */
export const strava: ProviderDefinition = {
  id: "strava",
  name: "Strava",
  homepage: "https://developers.strava.com",
  registerAt: "https://www.strava.com/settings/api",
  source: ["https://developers.strava.com/docs/authentication"],
  notes: [
    "People may untick scopes on the page; the granted ones stand in the callback, and are kept as granted_scope.",
    "Access tokens live 6 hours. A refresh may bring a new refresh token: the newest is the one to use.",
  ],
  endpoints: {
    authorization: "https://www.strava.com/oauth/authorize",
    token: "https://www.strava.com/api/v3/oauth/token",
    revocation: "https://www.strava.com/oauth/deauthorize",
  },
  clientAuthentication: "post",
  scopes: {
    separator: ",",
    default: ["read"],
  },
  requests: {
    revocation: {
      clientAuthentication: "omit",
      omit: ["token", "token_type_hint"],
      parameters: {
        access_token: "{access_token}",
      },
    },
  },
  callback: {
    capture: {
      granted_scope: "scope",
    },
  },
  reply: {
    capture: {
      athlete_id: "athlete.id",
    },
  },
  refresh: {
    kind: "rotate",
  },
  revoke: "access_token",
  redirect: {
    hosts: ["localhost", "127.0.0.1"],
  },
  api: {
    base: "https://www.strava.com/api/v3",
    identity: {
      url: "https://www.strava.com/api/v3/athlete",
      name: "username",
    },
  },
  checkedOn: "2026-11-21",
};
