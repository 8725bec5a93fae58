import type { Translation } from "@grantway/words";
import type { account as english } from "../en/account.ts";

export const account = {
  account: "Konto",
  apps: "Verbundene Apps",
  sessions: "Sitzungen",
  title: "Ihr Konto",
  lead: "Apps, die dieses Konto nutzen, schicken Sie zum Anmelden hierher und um Sie um Erlaubnis zu bitten.",
  name: "Name",
  username: "Benutzername",
  email: "E-Mail",
  signOut: "Abmelden",
  password: "Passwort",
  activity: "Letzte Aktivitäten",
  change: "Ändern<unseen>: {what}</unseen>",
  changeName: "Namen ändern",
  nameLead:
    "Apps und unsere Seiten zeigen ihn. Benutzername und E-Mail-Adresse ändert eine Administratorin oder ein Administrator.",
  save: "Speichern",
  cancel: "Abbrechen",
  named: "Ihr Name ist geändert.",

  consequences: "Was dann geschieht",
  pages: "Seiten dieser Liste",
  newest: "Zurück zu den neuesten",
  older: "Ältere",

  justNow: "gerade eben",
  moment: "{day}, {time} UTC",
} satisfies Translation<typeof english>;
