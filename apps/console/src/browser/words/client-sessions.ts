import { catalogue } from "@grantway/words";
import { clientSessions } from "./en/client-sessions.ts";

/** What is said of where the sign-ins of a client begin, and of what it is told of sign-outs. */
export const clientSessionsWords = catalogue(clientSessions, {
  de: async () => (await import("./de/client-sessions.ts")).clientSessions,
  fr: async () => (await import("./fr/client-sessions.ts")).clientSessions,
  ar: async () => (await import("./ar/client-sessions.ts")).clientSessions,
});
