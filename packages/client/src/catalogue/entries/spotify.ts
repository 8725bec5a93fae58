import type { ProviderDefinition } from "../../provider-definition.ts";

/** Refuses localhost; a loopback address takes any port. */
export const spotify: ProviderDefinition = {
  id: "spotify",
  name: "Spotify",
  homepage: "https://developer.spotify.com",
  registerAt: "https://developer.spotify.com/dashboard",
  source: [
    "https://developer.spotify.com/documentation/web-api/concepts/redirect_uri",
    "https://developer.spotify.com/documentation/web-api/tutorials/code-flow",
    "https://developer.spotify.com/documentation/web-api/tutorials/refreshing-tokens",
  ],
  notes: [
    "Register http://127.0.0.1/callback without a port, and any port works; localhost is refused.",
    "An app in development mode serves the few people its owner added.",
  ],
  endpoints: {
    authorization: "https://accounts.spotify.com/authorize",
    token: "https://accounts.spotify.com/api/token",
  },
  flows: ["code", "client_credentials"],
  clientAuthentication: "basic_raw",
  refresh: { kind: "rotate" },
  redirect: { hosts: ["127.0.0.1", "[::1]"], ports: "any" },
  api: {
    base: "https://api.spotify.com/v1",
    identity: { url: "https://api.spotify.com/v1/me", name: "display_name" },
  },
  checkedOn: "2026-11-21",
};
