import type { ProviderDefinition } from "../../provider-definition.ts";

/** Droplets and the rest, for one team. */
export const digitalocean: ProviderDefinition = {
  id: "digitalocean",
  name: "DigitalOcean",
  homepage: "https://docs.digitalocean.com",
  registerAt: "https://cloud.digitalocean.com/account/api/applications",
  source: ["https://docs.digitalocean.com/reference/api/oauth/"],
  notes: [
    "Access tokens live 30 days.",
    "Clients without a secret exist too; they prove themselves by PKCE.",
  ],
  endpoints: {
    authorization: "https://cloud.digitalocean.com/v1/oauth/authorize",
    token: "https://cloud.digitalocean.com/v1/oauth/token",
    revocation: "https://cloud.digitalocean.com/v1/oauth/revoke",
  },
  clientAuthentication: "post",
  scopes: {
    default: ["read"],
  },
  reply: {
    capture: {
      user: "info.name",
      team: "info.team_name",
    },
  },
  refresh: {
    kind: "rotate",
  },
  revoke: "access_token",
  api: {
    base: "https://api.digitalocean.com/v2",
    identity: {
      url: "https://api.digitalocean.com/v2/account",
      name: "account.email",
    },
  },
  checkedOn: "2026-11-21",
};
