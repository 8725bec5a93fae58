import type { Translation } from "@grantway/words";
import type { signIn as english } from "../en/sign-in.ts";

export const signIn = {
  title: "Anmelden",
  problemTitle: "Problem beim Anmelden",
  confirm: "Bestätigen Sie, dass Sie es sind",
  confirmLead: "Geben Sie Ihr Passwort ein, um fortzufahren.",
  otherPerson:
    "Die App erwartet eine andere Person als {name}. Melden Sie sich als diese Person an, oder gehen Sie zurück zur App. Es wurde nichts weitergegeben.",
  login: "Benutzername oder E-Mail-Adresse",
  password: "Passwort",
  submit: "Anmelden",
  forgot: "Passwort vergessen?",
  noAccount: "Noch kein Konto? <a>Konto anlegen</a>",
  incomplete:
    "Es wurde nichts geprüft. Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse und Ihr Passwort ein.",
  wrong:
    "Der Benutzername oder das Passwort stimmt nicht. Es wurde nichts weitergegeben. Prüfen Sie beides und versuchen Sie es erneut.",
  throttled:
    "Es gab zu viele fehlgeschlagene Versuche, deshalb wurde dieser nicht geprüft. Es wurde nichts weitergegeben. Versuchen Sie es in {unit, select, second {{count, plural, one {# Sekunde} other {# Sekunden}}} other {{count, plural, one {# Minute} other {# Minuten}}}} erneut.",
  busy: "Gerade melden sich zu viele Personen an, deshalb wurde nichts geprüft oder weitergegeben. Versuchen Sie es in {unit, select, second {{count, plural, one {# Sekunde} other {# Sekunden}}} other {{count, plural, one {# Minute} other {# Minuten}}}} erneut.",
} satisfies Translation<typeof english>;
