import type { Translation } from "@grantway/words";
import type { inspector as english } from "../en/inspector.ts";

/** See `../inspector.ts`. */
export const inspector = {
  title: "Token untersuchen",
  token: "Token",
  tokenHint:
    "Ein Access-Token, Refresh-Token, Code oder ID-Token dieses Servers. Es geht zum Öffnen an den Server und wird weder aufbewahrt noch protokolliert.",
  clear: "Leeren",
  look: "Ansehen",
  looking: "Wird angesehen…",

  accessToken: "Access-Token",
  refreshToken: "Refresh-Token",
  authorizationCode: "Autorisierungscode",
  idToken: "ID-Token",
  unknown: "Kein Token dieses Servers",
  unknownWhy:
    "Es ist von einem anderen Server, wurde beim Kopieren abgeschnitten oder verändert, oder es wurde mit einem Schlüssel versiegelt, den es nicht mehr gibt.",

  client: "App",
  person: "Für",
  nobody: "Niemanden: Die App handelt für sich selbst",
  scopes: "Scopes, mit denen es ausgegeben wurde",
  living: "Scopes, für die es jetzt gilt",
  audiences: "Für die APIs",
  issued: "Ausgegeben",
  expires: "Läuft ab",
  tokenId: "Token-ID",
  grant: "Erlaubnis",
  family: "Token-Familie",
  installation: "Installation",

  dead: "Nichts wert",
  alive: "Gültig",
  codeAlive: "Er kann eingelöst werden, falls das noch nicht geschah: Ein Code gilt einmal.",
  expired: "Seine Zeit ist abgelaufen.",
  "token-revoked": "Es wurde unter seiner eigenen ID widerrufen.",
  "client-gone": "Die App, der es gegeben wurde, wurde gelöscht.",
  "client-suspended": "Die App, der es gegeben wurde, ist gesperrt.",
  "client-replaced": "Eine andere App trägt den Namen derjenigen, der es gegeben wurde.",
  "person-gone": "Das Konto der Person wurde gelöscht.",
  "person-suspended": "Das Konto der Person ist gesperrt.",
  "grant-gone": "Was die Person der App erlaubt hat, ist nicht mehr da.",
  "grant-revoked": "Die Person oder die Administration hat zurückgenommen, was der App erlaubt war.",
  "family-gone": "Die Token, zu denen es gehört, sind nicht mehr da.",
  "family-ended":
    "Die Token, zu denen es gehört, wurden beendet: durch Abmelden, einen Widerruf oder eine Kopie, die zweimal benutzt wurde.",
  "ended-since":
    "Alles von damals wurde beendet: durch ein neues Passwort, eine Sperre oder ein Abmelden überall.",
  "used-already": "Es wurde bereits gegen das nächste getauscht.",
  "no-scope-left": "Keiner seiner Scopes ist übrig: Die App oder die Erlaubnis hat sie verloren.",
} satisfies Translation<typeof english>;
