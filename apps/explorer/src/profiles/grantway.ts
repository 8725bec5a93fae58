import type { BuiltIn } from "./built-in.ts";

/** The management API of a Grantway server: what one may do there, the role decides that one has. */
export const grantway: BuiltIn = {
  settings: { issuer: "required", client_id: "required", client_secret: "optional" },
  profile: {
    id: "grantway",
    name: "Grantway management API",
    summary: "People, clients, APIs and scopes of this server, and its audit. For whoever administers it.",
    base: "{issuer}/api/v1",
    document: { url: "{issuer}/api/v1/openapi.json" },
    provider: {
      name: "Grantway management",
      issuer: "{issuer}",
      client: { id: "{client_id}", secret: "{client_secret}" },
      scopes: ["openid", "profile", "email", "offline_access"],
    },
  },
};
