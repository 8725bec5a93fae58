import type { ProviderDefinition } from "../../provider-definition.ts";

/** Tokens without an end; plain http on loopback addresses, not on localhost. */
export const openstreetmap: ProviderDefinition = {
  id: "openstreetmap",
  name: "OpenStreetMap",
  homepage: "https://www.openstreetmap.org",
  registerAt: "https://www.openstreetmap.org/oauth2/applications",
  source: [
    "https://wiki.openstreetmap.org/wiki/OAuth",
    "https://github.com/openstreetmap/openstreetmap-website/blob/master/config/initializers/doorkeeper.rb",
  ],
  notes: [
    "Tokens do not expire, and there are no refresh tokens.",
    "Plain http is taken for 127.0.0.1 and [::1] only.",
  ],
  endpoints: {
    authorization: "https://www.openstreetmap.org/oauth2/authorize",
    token: "https://www.openstreetmap.org/oauth2/token",
    revocation: "https://www.openstreetmap.org/oauth2/revoke",
    introspection: "https://www.openstreetmap.org/oauth2/introspect",
  },
  flows: ["code"],
  clientAuthentication: "post",
  scopes: {
    default: ["read_prefs"],
  },
  refresh: {
    kind: "none",
  },
  redirect: {
    hosts: ["127.0.0.1", "[::1]"],
    pasteUri: "urn:ietf:wg:oauth:2.0:oob",
  },
  api: {
    base: "https://api.openstreetmap.org/api/0.6",
    identity: {
      url: "https://api.openstreetmap.org/api/0.6/user/details.json",
      name: "user.display_name",
    },
  },
  checkedOn: "2026-11-21",
};
