import type { Translation } from "@grantway/words";
import type { clientRequests as english } from "../en/client-requests.ts";

/** See `../client-requests.ts`. */
export const clientRequests: Translation<typeof english> = {
  signed: "Il demande uniquement par des objets de demande signés",
  signedHint:
    "Toute autre demande est refusée, sauf si elle a été envoyée d’avance et signée. Il lui faut des clés pour signer.",
  algorithm: "Les objets de demande sont signés avec",
  algorithmHint:
    "Un objet de demande est un JWT dans lequel l’application dit ce qu’elle demande. Signé autrement, il est refusé.",
  byKeys: "Tout ce à quoi servent ses clés",
  byKeysOrNone: "Tout ce à quoi servent ses clés, ou rien",
  none: "Rien\u00a0: ils ne sont pas signés",
  uris: "Les objets de demande sont lus à",
  urisHint:
    "Des adresses de l’application, en https, qu’une demande peut nommer au lieu de dire ce qu’elle veut. Aucune autre n’est jamais lue\u00a0; ce qui suit # n’est pas comparé.",
  uriAdd: "Ajouter une adresse",
};
