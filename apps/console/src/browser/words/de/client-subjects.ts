import type { Translation } from "@grantway/words";
import type { clientSubjects as english } from "../en/client-subjects.ts";

/** See `../client-subjects.ts`. */
export const clientSubjects: Translation<typeof english> = {
  type: "Er kennt Menschen an",
  typeHint:
    "Ein eigener Name lässt sich nicht mit dem abgleichen, was andere Apps wissen. Nach einer Änderung kennt die App alle unter einem anderen Namen.",
  public: "Ihrer ID, für jede App dieselbe",
  pairwise: "Einem eigenen Namen (pairwise)",
  sector: "Sektor-Kennung",
  sectorHint:
    "Eine https-Adresse, deren Host sein Sektor ist: Apps eines Sektors kennen einen Menschen unter einem Namen. Ohne sie ist der Host seiner Redirect-URIs sein Sektor.",
  userinfo: "Userinfo wird signiert mit",
  userinfoHint: "Mit einem Algorithmus ist ein signiertes JWT, was die App über einen Menschen liest.",
  userinfoPlain: "Nichts: es ist JSON",
};
