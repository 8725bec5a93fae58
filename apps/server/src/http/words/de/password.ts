import type { Translation } from "@grantway/words";
import type { password as english } from "../en/password.ts";

export const password = {
  title: "Passwort wählen",
  problemTitle: "Problem beim Wählen des Passworts",
  lead: "Für das Konto <b>{username}</b>. Damit enden alle bestehenden Sitzungen.",
  password: "Neues Passwort",
  hint: "Mindestens {least, plural, one {# Zeichen} other {# Zeichen}}. Ein Satz eignet sich gut.",
  submit: "Passwort festlegen",
  problem: "{problems} Es wurde nichts geändert.",
  busy: "Der Server ist ausgelastet: Versuchen Sie es gleich noch einmal. Es wurde nichts geändert.",
  setTitle: "Ihr Passwort ist festgelegt",
  setHappened: "Der Link ist verbraucht, und alle Sitzungen dieses Kontos sind beendet.",
  setToDo: "Melden Sie sich mit Ihrem neuen Passwort an.",
  overTitle: "Dieser Link funktioniert nicht",
  overHappened:
    "Vielleicht wurde er bereits verwendet, durch einen neueren ersetzt oder vor zu langer Zeit erstellt.",
  overShared: "Es wurde nichts geändert.",
  overToDo:
    "Wenn Sie gerade ein Passwort gewählt haben, melden Sie sich damit an. Andernfalls bitten Sie dort um einen neuen Link, wo Sie diesen bekommen haben.",
  signIn: "Anmelden",
} satisfies Translation<typeof english>;
