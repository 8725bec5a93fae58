import { catalogue } from "@grantway/words";
import { roles } from "./en/roles.ts";

/** What the roles of an organisation say. */
export const rolesWords = catalogue(roles, {
  de: async () => (await import("./de/roles.ts")).roles,
  fr: async () => (await import("./fr/roles.ts")).roles,
  ar: async () => (await import("./ar/roles.ts")).roles,
});
