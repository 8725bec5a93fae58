import type { Translation } from "@grantway/words";
import type { inspector as english } from "../en/inspector.ts";

/** See `../inspector.ts`. */
export const inspector: Translation<typeof english> = {
  title: "Token prüfen",
  token: "Token",
  tokenHint:
    "Ein Access-Token, Refresh-Token, Code oder ID-Token dieses Servers. Es geht zum Öffnen an den Server und wird weder behalten noch protokolliert.",
  clear: "Leeren",
  look: "Ansehen",
  looking: "Wird angesehen…",

  accessToken: "Access-Token",
  refreshToken: "Refresh-Token",
  authorizationCode: "Autorisierungscode",
  idToken: "ID-Token",
  unknown: "Kein Token dieses Servers",
  unknownWhy:
    "Es ist von einem anderen Server, wurde beim Kopieren abgeschnitten oder verändert, oder ist mit einem Schlüssel versiegelt, den es nicht mehr gibt.",

  client: "App",
  person: "Für",
  nobody: "Niemanden: Die App handelt für sich",
  scopes: "Ausgestellt mit den Scopes",
  living: "Jetzt wert die Scopes",
  audiences: "Für die APIs",
  issued: "Ausgestellt",
  expires: "Läuft ab",
  tokenId: "Token-ID",
  grant: "Erlaubnis",
  family: "Token-Familie",

  dead: "Nichts wert",
  alive: "Gültig",
  codeAlive: "Er kann eingelöst werden, wenn er es nicht schon wurde: Ein Code geht einmal.",
  expired: "Seine Zeit ist abgelaufen.",
  "token-revoked": "Es wurde über seine eigene ID widerrufen.",
  "client-gone": "Die App, die es bekam, wurde gelöscht.",
  "client-suspended": "Die App, die es bekam, ist gesperrt.",
  "client-replaced": "Eine andere App hat den Namen derer, die es bekam.",
  "person-gone": "Das Konto der Person wurde gelöscht.",
  "person-suspended": "Das Konto der Person ist gesperrt.",
  "grant-gone": "Was die Person der App erlaubt hatte, gibt es nicht mehr.",
  "grant-revoked": "Die Person oder ein Administrator hat zurückgenommen, was der App erlaubt war.",
  "family-gone": "Die Tokens, zu denen es gehört, gibt es nicht mehr.",
  "family-ended":
    "Die Tokens, zu denen es gehört, wurden beendet: durch Abmelden, einen Widerruf oder eine zweimal benutzte Kopie.",
  "ended-since":
    "Alles von damals wurde beendet: durch ein neues Passwort, eine Sperre oder Abmelden überall.",
  "used-already": "Es wurde schon gegen das nächste getauscht.",
  "no-scope-left": "Keiner seiner Scopes ist übrig: Die App oder die Erlaubnis hat sie verloren.",
};
