import type { Translation } from "@grantway/words";
import type { activity as english } from "../en/activity.ts";

export const activity = {
  title: "Letzte Aktivitäten",
  lead: "Was Sie getan haben und was andere an Ihrem Konto getan haben. Wenn Sie hier etwas nicht kennen, ändern Sie Ihr Passwort.",
  none: "Noch nichts.",
  sessionOpened: "Angemeldet",
  sessionOpenedFrom: "Angemeldet von {address}",
  sessionEnded: "In einem Browser abgemeldet",
  grantAllowed: "Einer App etwas erlaubt",
  grantAllowedTo: "{app} etwas erlaubt",
  grantNarrowed: "Einer App ein Recht entzogen",
  grantNarrowedOf: "{app} ein Recht entzogen",
  grantRevoked: "Eine App entfernt",
  grantRevokedOf: "{app} entfernt",
  familyEnded: "Der Zugriff einer App wurde beendet",
  appReported: "Eine App gemeldet",
  tokenRevoked: "Ein Token wurde widerrufen",
  userCreated: "Das Konto wurde angelegt",
  userUpdated: "Das Konto wurde geändert",
  passwordLinkMade: "Ein Link zum Festlegen eines Passworts wurde erstellt",
  passwordSet: "Ein neues Passwort wurde festgelegt",
  userSignedOut: "Überall abgemeldet",
  byOperator: "durch den Betreiber",
  byPerson: "durch die Administration",
  byClient: "durch eine App",
  bySystem: "durch das System",
} satisfies Translation<typeof english>;
