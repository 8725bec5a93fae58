import type { ProviderDefinition } from "../../provider-definition.ts";

/** Publishes metadata and says its name in callbacks; takes forms and nothing else. */
export const discord: ProviderDefinition = {
  id: "discord",
  name: "Discord",
  homepage: "https://discord.com",
  registerAt: "https://discord.com/developers/applications",
  source: [
    "https://discord.com/developers/docs/topics/oauth2",
    "https://discord.com/.well-known/openid-configuration",
  ],
  notes: [
    "Revoking one token ends all tokens of that authorization.",
    "Access tokens live a week.",
    "That callbacks carry iss and that metadata is published is seen at Discord itself; its pages do not tell.",
  ],
  issuer: "https://discord.com",
  discover: false,
  endpoints: {
    authorization: "https://discord.com/oauth2/authorize",
    token: "https://discord.com/api/oauth2/token",
    revocation: "https://discord.com/api/oauth2/token/revoke",
  },
  flows: ["code", "client_credentials"],
  clientAuthentication: "basic_raw",
  scopes: { default: ["identify"] },
  refresh: { kind: "rotate" },
  api: {
    base: "https://discord.com/api/v10",
    identity: { url: "https://discord.com/api/v10/users/@me", name: "username" },
  },
  checkedOn: "2026-11-21",
};
