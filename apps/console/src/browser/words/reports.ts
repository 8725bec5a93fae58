import { catalogue } from "@grantway/words";
import { reports } from "./en/reports.ts";

/** What is said where people report apps, and where those who review read it. */
export const reportsWords = catalogue(reports, {
  de: async () => (await import("./de/reports.ts")).reports,
  fr: async () => (await import("./fr/reports.ts")).reports,
  ar: async () => (await import("./ar/reports.ts")).reports,
});
