import type { Translation } from "@grantway/words";
import type { clientKeys as english } from "../en/client-keys.ts";

/** See `../client-keys.ts`. */
export const clientKeys: Translation<typeof english> = {
  keyJwt: "Durch eine Signatur mit eigenem Schlüssel (private_key_jwt)",
  secretJwt: "Durch eine Signatur mit seinem Secret (client_secret_jwt)",
  secretJwtHint:
    "Das Secret wird nie gesendet und liegt hier versiegelt. Nach dieser Änderung braucht er ein neues. Besser ist ein eigener Schlüssel.",
  algorithm: "Er signiert mit",
  algorithmByKey: "Wofür sein erster Schlüssel ist",
  jwks: "Seine öffentlichen Schlüssel",
  jwksHint: "Ein JWK Set oder ein JWK, als JSON, ohne private Teile.",
  jwksRead: "Gelesen: {keys}.",
  jwksWrong: "Das ist kein JWK Set und kein JWK. Fügen Sie es als JSON ein.",
  jwksUri: "Oder die Adresse, an der er sie veröffentlicht",
  jwksUriHint:
    "https. Sie wird gelesen, wenn der Client signiert, und noch einmal, wenn ein Schlüssel dort fehlt.",
  noKid: "ohne kid",
  keysTitle: "Schlüssel",
  keysWhat:
    "Dieser Client signiert mit einem eigenen Schlüssel. Hier liegt nur dessen öffentliche Hälfte, also gibt es kein Secret zu tauschen: Stellen Sie den nächsten Schlüssel neben den bisherigen, und nehmen Sie diesen heraus, wenn er nicht mehr benutzt wird.",
  pushed: "Seine Anfragen werden vorausgeschickt",
  pushedHint:
    "Menschen kommen mit einer vorausgeschickten Anfrage (PAR) und sonst nichts: Eine Anfrage in der Adresse wird abgelehnt.",
  bound: "Seine Token sind an einen Schlüssel gebunden",
  boundHint: "Wer Token ohne Besitznachweis (DPoP) verlangt, wird abgelehnt.",
  connectSigns:
    "Dieser Client signiert, was er sendet. Nehmen Sie eine Bibliothek, die das kann: private_key_jwt oder client_secret_jwt.",
};
