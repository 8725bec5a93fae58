import { catalogue } from "@grantway/words";
import { session } from "./en/session.ts";

/** What is said of signing in and out, and of what a person allows. */
export const sessionWords = catalogue(session, {
  de: async () => (await import("./de/session.ts")).session,
  fr: async () => (await import("./fr/session.ts")).session,
  ar: async () => (await import("./ar/session.ts")).session,
});
