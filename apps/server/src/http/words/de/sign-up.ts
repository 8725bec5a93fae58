import type { Translation } from "@grantway/words";
import type { signUp as english } from "../en/sign-up.ts";

export const signUp = {
  title: "Konto anlegen",
  problemTitle: "Problem beim Anlegen des Kontos",
  another:
    "Sie sind als {name} angemeldet. Hier legen Sie ein weiteres Konto an und sind danach mit diesem angemeldet.",
  username: "Benutzername",
  usernameHint: "Buchstaben A bis Z, Ziffern, Punkt, Unterstrich und Bindestrich.",
  email: "E-Mail-Adresse",
  name: "Vollständiger Name",
  password: "Passwort",
  passwordHint: "Mindestens {least, plural, one {# Zeichen} other {# Zeichen}}. Ein Satz eignet sich gut.",
  submit: "Konto anlegen",
  haveAccount: "Sie haben ein Konto? <a>Anmelden</a>",
  problem: "{problems} Es wurde nichts angelegt.",
  usernameTaken: "Dieser Benutzername ist vergeben.",
  emailTaken: "Es gibt ein Konto mit dieser E-Mail-Adresse: Melden Sie sich stattdessen an.",
  throttled:
    "Aus Ihrem Netzwerk wurden zu viele Konten verlangt, deshalb wurde nichts angelegt. Versuchen Sie es in {unit, select, second {{count, plural, one {# Sekunde} other {# Sekunden}}} other {{count, plural, one {# Minute} other {# Minuten}}}} erneut.",
  busy: "Gerade melden sich zu viele Personen an, deshalb wurde nichts angelegt. Versuchen Sie es in {unit, select, second {{count, plural, one {# Sekunde} other {# Sekunden}}} other {{count, plural, one {# Minute} other {# Minuten}}}} erneut.",
  mailLead:
    "Wir senden einen Link an Ihre E-Mail-Adresse. Dort wählen Sie einen Benutzernamen und ein Passwort.",
  mailSubmit: "Link senden",
  notSent: "{problems} Es wurde keine E-Mail gesendet.",
  sentTitle: "Sehen Sie in Ihr Postfach",
  sentHappened: "Eine E-Mail ist unterwegs an die Adresse, die Sie angegeben haben.",
  sentToDo:
    "Öffnen Sie den Link darin, in diesem Browser oder einem anderen. Wenn keine E-Mail kommt, sehen Sie bei den unerwünschten nach, oder verlangen Sie den Link noch einmal mit der richtig geschriebenen Adresse.",
  sentAgain: "Noch einmal verlangen",
  proven: "Ihre E-Mail-Adresse <b>{email}</b> ist bestätigt.",
  overTitle: "Dieser Link funktioniert nicht",
  overHappened: "Vielleicht wurde er bereits verwendet oder vor zu langer Zeit erstellt.",
  overShared: "Es wurde nichts geändert.",
  overToDo:
    "Wenn Sie gerade ein Konto angelegt haben, melden Sie sich damit an. Andernfalls verlangen Sie dort einen neuen Link, wo Sie diesen bekommen haben.",
  overSignIn: "Anmelden",
} satisfies Translation<typeof english>;
