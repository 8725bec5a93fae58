import type { BuiltIn } from "./built-in.ts";

/** The sample API of this repository, as `npm run demo` starts it. */
export const acme: BuiltIn = {
  settings: { base: "required", issuer: "required", client_id: "required", client_secret: "optional" },
  profile: {
    id: "acme",
    name: "Acme API",
    summary: "A small protected API: who you are, your companies and their projects, your notes.",
    base: "{base}",
    document: { url: "{base}/openapi.json" },
    provider: {
      name: "Grantway",
      issuer: "{issuer}",
      client: { id: "{client_id}", secret: "{client_secret}" },
      scopes: ["openid", "profile", "email", "offline_access", "read"],
    },
    choices: {
      label: "organisation",
      path: "/api/companies",
      itemsAt: "items",
      value: "id",
      name: "name",
      parameter: "company",
    },
  },
};
