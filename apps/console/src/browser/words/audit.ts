import { catalogue } from "@grantway/words";
import { audit } from "./en/audit.ts";

/** What the area of the audit says. */
export const auditWords = catalogue(audit, {
  de: async () => (await import("./de/audit.ts")).audit,
  fr: async () => (await import("./fr/audit.ts")).audit,
  ar: async () => (await import("./ar/audit.ts")).audit,
});
