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
} satisfies Translation<typeof english>;
