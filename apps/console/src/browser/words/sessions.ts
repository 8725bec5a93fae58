import { catalogue } from "@grantway/words";
import { sessions } from "./en/sessions.ts";

/** What the area of sessions and tokens says. */
export const sessionsWords = catalogue(sessions, {
  de: async () => (await import("./de/sessions.ts")).sessions,
  fr: async () => (await import("./fr/sessions.ts")).sessions,
  ar: async () => (await import("./ar/sessions.ts")).sessions,
});
