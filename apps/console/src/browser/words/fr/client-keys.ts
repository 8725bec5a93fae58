import type { Translation } from "@grantway/words";
import type { clientKeys as english } from "../en/client-keys.ts";

/** See `../client-keys.ts`. */
export const clientKeys: Translation<typeof english> = {
  keyJwt: "Par une signature de sa propre clé (private_key_jwt)",
  secretJwt: "Par une signature avec son secret (client_secret_jwt)",
  secretJwtHint:
    "Le secret n’est jamais envoyé et repose ici scellé. Après ce changement il en faut un nouveau. Une clé propre vaut mieux.",
  algorithm: "Il signe avec",
  algorithmByKey: "Ce à quoi sert sa première clé",
  jwks: "Ses clés publiques",
  jwksHint: "Un JWK Set ou un JWK, en JSON, sans partie privée.",
  jwksRead: "Lu\u00a0: {keys}.",
  jwksWrong: "Ce n’est ni un JWK Set ni un JWK. Collez-le en JSON.",
  jwksUri: "Ou l’adresse où il les publie",
  jwksUriHint: "https. Elle est lue quand le client signe, et relue quand une clé y manque.",
  noKid: "sans kid",
  keysTitle: "Clés",
  keysWhat:
    "Ce client signe avec une clé qui lui est propre. Seule la moitié publique est ici, il n’y a donc pas de secret à changer\u00a0: placez la clé suivante à côté de l’actuelle, et retirez celle-ci quand elle ne sert plus.",
  pushed: "Ses demandes sont envoyées d’avance",
  pushedHint:
    "Les personnes arrivent avec une demande envoyée d’avance (PAR) et rien d’autre\u00a0: une demande dans l’adresse est refusée.",
  bound: "Ses jetons sont liés à une clé",
  boundHint: "Une demande de jetons sans preuve de possession (DPoP) est refusée.",
  connectSigns:
    "Ce client signe ce qu’il envoie. Prenez une bibliothèque qui sait signer\u00a0: private_key_jwt ou client_secret_jwt.",
};
