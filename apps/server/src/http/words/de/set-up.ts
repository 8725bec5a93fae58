import type { Translation } from "@grantway/words";
import type { setUp as english } from "../en/set-up.ts";

export const setUp = {
  title: "Einrichten",
  problemTitle: "Problem beim Einrichten",
  heading: "Das erste Administratorkonto anlegen",
  lead: "Das geht nur einmal. Danach werden Personen auf der Befehlszeile hinzugefügt.",
  username: "Benutzername",
  email: "E-Mail-Adresse",
  name: "Vollständiger Name",
  password: "Passwort",
  passwordHint: "Mindestens {least, plural, one {# Zeichen} other {# Zeichen}}. Ein Satz eignet sich gut.",
  submit: "Administratorkonto anlegen",
  problem: "{problems} Es wurde nichts angelegt.",
  usernameTaken: "Dieser Benutzername ist vergeben.",
  emailTaken: "Diese E-Mail-Adresse ist vergeben.",
  busy: "Der Server ist ausgelastet: Versuchen Sie es gleich noch einmal.",
  closedTitle: "Dieser Einrichtungslink funktioniert nicht mehr",
  closedHappened:
    "Er wurde bereits verwendet, oder der Server wurde seitdem neu gestartet und hat einen neuen ausgegeben.",
  closedShared: "Es wurde nichts geändert.",
  closedToDo:
    "Wenn es noch kein Administratorkonto gibt, suchen Sie im Protokoll des Servers nach dem neuesten Link. Andernfalls melden Sie sich an.",
  signIn: "Anmelden",
} satisfies Translation<typeof english>;
