import type { Translation } from "@grantway/words";
import type { clientRequests as english } from "../en/client-requests.ts";

/** See `../client-requests.ts`. */
export const clientRequests: Translation<typeof english> = {
  signed: "Er fragt nur mit signierten Request Objects an",
  signedHint:
    "Jede andere Anfrage wird abgelehnt, außer sie wurde signiert vorausgeschickt. Er braucht Schlüssel zum Signieren.",
  algorithm: "Request Objects werden signiert mit",
  algorithmHint:
    "Ein Request Object ist ein JWT, in dem die App sagt, was sie anfragt. Ist es anders signiert, wird es abgelehnt.",
  byKeys: "Allem, wofür seine Schlüssel sind",
  byKeysOrNone: "Allem, wofür seine Schlüssel sind, oder nichts",
  none: "Nichts: sie sind unsigniert",
  uris: "Request Objects werden gelesen von",
  urisHint:
    "https-Adressen der App, die eine Anfrage nennen darf, statt selbst zu sagen, worum es geht. Keine andere wird je gelesen; was nach # steht, wird nicht verglichen.",
  uriAdd: "Adresse hinzufügen",
};
