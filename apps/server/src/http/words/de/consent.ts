import type { Translation } from "@grantway/words";
import type { consent as english } from "../en/consent.ts";

export const consent = {
  continueTo: "Weiter zu {app}?",
  asks: "{app} bittet um Zugriff auf Ihr Konto",
  asksMore: "{app} bittet um {count, plural, one {# neue Berechtigung} other {# neue Berechtigungen}}",
  allowedBefore:
    "Sie haben das schon einmal erlaubt. Ein anderes Programm auf Ihrem Gerät könnte in ihrem Namen fragen: Machen Sie nur weiter, wenn Sie die App gerade selbst gestartet haben.",
  unconfirmed: "Wir haben nicht bestätigt, wer diese App betreibt.",
  unverified:
    "Niemand hier hat diese App geprüft: Wer sie betreibt und wie sie heißt, sagt sie nur selbst. Machen Sie nur weiter, wenn Sie das gerade selbst begonnen haben.",
  knownAs: "Wir kennen diese App über eine Adresse bei {host}.",
  ownPages: "Nach eigener Angabe:",
  home: "Webseite ({host})",
  privacyPolicy: "Datenschutzerklärung ({host})",
  terms: "Nutzungsbedingungen ({host})",
  anyProgram:
    "Was Sie erlauben, geht an ein Programm auf diesem Gerät, und jedes Programm hier kann sich als diese App ausgeben.",
  never: "Kann auf keinen Fall",
  neverPassword: "Ihr Passwort sehen oder ändern",
  neverElse: "Etwas tun, das hier nicht aufgeführt ist",
  kept: "Bereits erlaubt ({count, number})",
  actsAsYou: "Handelt in Ihrem Namen und kann nie mehr als Sie selbst.",
  lasting: "Behält ihren Zugriff, während Sie weg sind.",
  passing: "Verliert ihren Zugriff bald, nachdem Sie sie nicht mehr benutzen.",
  afterwards: "Nach Ihrer Entscheidung geht es weiter zu <b>{place}</b>.",
  removal: "Sie können das jederzeit unter <a>Verbundene Apps</a> zurücknehmen.",
  cancel: "Abbrechen",
  keep: "Bisherigen Zugriff behalten",
  continue: "Weiter",
  allow: "Erlauben",
  allowMore: "{count, plural, one {# neue erlauben} other {# neue erlauben}}",
  changed:
    "Was diese App verlangt, hat sich geändert, seit Sie diese Seite geöffnet haben. Es wurde nichts weitergegeben. Bitte lesen Sie noch einmal.",

  atDevice: "Eine App auf diesem Gerät",
  atDeviceBy: "Eine App auf diesem Gerät ({scheme})",
  toDevice: "einer App auf diesem Gerät",
  toDeviceBy: "einer App auf diesem Gerät ({scheme})",
} satisfies Translation<typeof english>;
