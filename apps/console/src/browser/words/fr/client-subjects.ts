import type { Translation } from "@grantway/words";
import type { clientSubjects as english } from "../en/client-subjects.ts";

/** See `../client-subjects.ts`. */
export const clientSubjects: Translation<typeof english> = {
  type: "Il connaît les personnes par",
  typeHint:
    "Un nom propre ne peut pas être rapproché de ce que savent d’autres applications. Après un changement, l’application connaît chacun sous un autre nom.",
  public: "Leur identifiant, le même pour toutes les applications",
  pairwise: "Un nom propre (pairwise)",
  sector: "Identifiant de secteur",
  sectorHint:
    "Une adresse https dont l’hôte est son secteur\u00a0: les applications d’un secteur connaissent une personne sous un seul nom. Sans elle, l’hôte de ses URI de redirection est son secteur.",
  userinfo: "Userinfo est signé avec",
  userinfoHint: "Avec un algorithme, ce que l’application lit d’une personne est un JWT signé.",
  userinfoPlain: "Rien\u00a0: c’est du JSON",
};
