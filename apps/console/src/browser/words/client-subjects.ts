import { catalogue } from "@grantway/words";
import { clientSubjects } from "./en/client-subjects.ts";

/** What is said of the name by which a client knows people, and of how it is told of them. */
export const clientSubjectsWords = catalogue(clientSubjects, {
  de: async () => (await import("./de/client-subjects.ts")).clientSubjects,
  fr: async () => (await import("./fr/client-subjects.ts")).clientSubjects,
  ar: async () => (await import("./ar/client-subjects.ts")).clientSubjects,
});
