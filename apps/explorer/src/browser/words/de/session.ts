import type { Translation } from "@grantway/words";
import type { session as english } from "../en/session.ts";

/** See `../session.ts`. */
export const session: Translation<typeof english> = {
  signInAt: "Bei {provider} anmelden",
  signOutAt: "Bei {provider} abmelden",
  signedOutAt: "Sie sind bei {provider} abgemeldet. Was Sie getippt haben, ist noch da.",
  notSignedOut: "Sie sind noch angemeldet: {why}",

  useKey: "Schlüssel verwenden",
  keyTitle: "Ein Schlüssel für {provider}",
  keyWhy: "Er reist versiegelt bis zur API: Diese Seite behält ihn nicht, und niemand liest ihn hier.",
  keyForm: "So: {form}",
  keyWrong: "Diesen Schlüssel kennt die API nicht. Prüfen Sie, ob er vollständig ist und noch gilt.",

  signInFirst: "Dafür braucht es eine Anmeldung bei {provider}.",
  signInAndBack: "Anmelden und zurückkommen",
  missing:
    "{count, plural, one {Dafür fehlt etwas, das Sie noch nicht erlaubt haben:} other {Dafür fehlt einiges, das Sie noch nicht erlaubt haben:}}",
  askFor: "Bei {provider} fragen und zurückkommen",

  denied:
    "{provider} durfte nichts: Sie haben abgelehnt, oder es selbst. Was Sie getippt haben, ist noch da.",
  expired:
    "Die Anmeldung bei {provider} hat zu lange gedauert oder in einem anderen Browser begonnen. Melden Sie sich erneut an.",
  refused:
    "{provider} hat die Anmeldung abgelehnt. Wer diesen Explorer betreibt, findet den Grund in seinem Protokoll.",
  unreachable: "{provider} antwortet nicht. Niemand wurde angemeldet. Versuchen Sie es gleich noch einmal.",
  other: "Die Anmeldung bei {provider} hat nicht geklappt. Versuchen Sie es noch einmal.",
};
