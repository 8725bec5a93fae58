import type { Translation } from "@grantway/words";
import type { clientOrigin as english } from "../en/client-origin.ts";

/** See `../client-origin.ts`. */
export const clientOrigin: Translation<typeof english> = {
  known: "Connu ici",
  verified: "Vérifié",
  unverified: "Non vérifié",
  fromRegistration: "Il s’est enregistré lui-même.",
  fromDocument: "Il est connu par un document qui lui est propre.",
  quarantine:
    "Personne ici ne sait qui l’exploite\u00a0; il n’obtient donc que ce qui est demandé aux personnes.",
  verify: "Vérifier",
  isVerified: "{name} est vérifié.",
};
