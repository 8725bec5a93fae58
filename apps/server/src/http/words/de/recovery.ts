import type { Translation } from "@grantway/words";
import type { recovery as english } from "../en/recovery.ts";

export const recovery = {
  title: "Passwort vergessen?",
  problemTitle: "Problem beim Anfordern eines Links",
  lead: "Wir senden Ihnen einen Link, über den Sie ein anderes wählen.",
  login: "Benutzername oder E-Mail-Adresse",
  submit: "Link senden",
  throttled:
    "Aus Ihrem Netzwerk wurden zu viele Links verlangt, deshalb wurde nichts gesendet. Versuchen Sie es in {unit, select, second {{count, plural, one {# Sekunde} other {# Sekunden}}} other {{count, plural, one {# Minute} other {# Minuten}}}} erneut.",
  sentTitle: "Sehen Sie in Ihr Postfach",
  sentHappened: "Wenn es ein Konto mit diesem Namen gibt, ist eine E-Mail an dessen Adresse unterwegs.",
  sentToDo:
    "Öffnen Sie den Link darin und wählen Sie ein anderes Passwort. Wenn keine E-Mail kommt, sehen Sie bei den unerwünschten nach, oder fragen Sie die Betreiber dieses Servers.",
  signIn: "Anmelden",
} satisfies Translation<typeof english>;
