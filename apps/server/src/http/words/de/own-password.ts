import type { Translation } from "@grantway/words";
import type { ownPassword as english } from "../en/own-password.ts";

export const ownPassword = {
  title: "Passwort ändern",
  lead: "Damit enden alle Sitzungen außer dieser und der Zugriff von Apps, bei denen man sich von dort angemeldet hat.",
  current: "Aktuelles Passwort",
  password: "Neues Passwort",
  hint: "Mindestens {least, plural, one {# Zeichen} other {# Zeichen}}. Ein Satz eignet sich gut.",
  submit: "Passwort ändern",
  wrong: "Das aktuelle Passwort stimmt nicht. Es wurde nichts geändert.",
  tooMany:
    "Es gab zu viele falsche Passwörter, deshalb wurde dieses nicht geprüft. Es wurde nichts geändert. Versuchen Sie es in {unit, select, second {{count, plural, one {# Sekunde} other {# Sekunden}}} other {{count, plural, one {# Minute} other {# Minuten}}}} noch einmal.",
  busy: "Der Server ist ausgelastet, deshalb wurde nichts geändert. Versuchen Sie es gleich noch einmal.",
  invalid: "{problems} Es wurde nichts geändert.",
  changed: "Ihr Passwort ist geändert. Sie sind nur noch hier angemeldet.",
} satisfies Translation<typeof english>;
