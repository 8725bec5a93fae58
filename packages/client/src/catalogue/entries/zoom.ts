import type { ProviderDefinition } from "../../provider-definition.ts";

/** Rotates refresh tokens; each works once. */
export const zoom: ProviderDefinition = {
  id: "zoom",
  name: "Zoom",
  homepage: "https://developers.zoom.us",
  registerAt: "https://marketplace.zoom.us/develop/create",
  source: [
    "https://developers.zoom.us/docs/integrations/oauth/",
    "https://developers.zoom.us/docs/rooms/oauth/",
    "https://developers.zoom.us/changelog/platform/pkce-loopback/",
  ],
  notes: [
    "What an app may do is set where it is registered; scopes in the request can only narrow it.",
    "For a server-to-server app give the account id as a parameter: grant_type=account_credentials is Zoom's own and not offered here.",
    "How long a spent refresh token is still taken is not said in Zoom's documentation: none is assumed.",
  ],
  endpoints: {
    authorization: "https://zoom.us/oauth/authorize",
    token: "https://zoom.us/oauth/token",
    revocation: "https://zoom.us/oauth/revoke",
    device: "https://zoom.us/oauth/devicecode",
  },
  clientAuthentication: "basic_raw",
  reply: { errorFields: { description: "reason" } },
  refresh: { kind: "rotate", grace: 0, lifetime: 7_776_000 },
  redirect: { hosts: ["127.0.0.1"], ports: "any" },
  api: {
    base: "https://api.zoom.us/v2",
    identity: { url: "https://api.zoom.us/v2/users/me", name: "email" },
  },
  checkedOn: "2026-11-21",
};
