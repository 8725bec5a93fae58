import type { Translation } from "@grantway/words";
import type { rules as english } from "../en/rules.ts";

/** See `../rules.ts`. */
export const rules = {
  "access-token-lifetime": "Access-Tokens leben ganze Sekunden, von einer Sekunde bis zu einem Tag.",
  "administrators-decide": "Das entscheidet die Verwaltung: Fragen Sie dort nach.",
  "api-unknown": "Es gibt keine API {audience}.",
  "app-slug":
    "{least, number} bis {most, number} Kleinbuchstaben, Ziffern und einzelne Bindestriche, mit einem Buchstaben am Anfang.",
  audience: "Eine Audience ist eine ganze Adresse ohne #, etwa https://api.example.com.",
  "authentication-algorithm": "Er passt nicht dazu, wie sich der Client ausweist.",
  "backchannel-address": "Das ist https, oder http zu diesem Rechner, ohne Benutzerangaben und ohne #.",
  "backchannel-address-needed": "Dafür braucht es eine Adresse, unter der er es erfährt.",
  "beyond-caller": "Sie würden mehr geben, als Sie selbst dürfen.",
  "built-in": "Das ist eingebaut und bleibt, wie es ist.",
  "client-id": "Eine Client-Id besteht aus 1 bis 100 Buchstaben, Ziffern und Zeichen, ohne Leerzeichen.",
  "document-decides": "Das sagt das Dokument dieses Clients: Es wird dort geändert.",
  "client-unverified": "Dieser Client ist nicht verifiziert: Verifizieren Sie ihn zuerst.",
  "client-secret":
    "Ein eigenes Secret hat {least, number} bis {most, number} Buchstaben, Ziffern und Zeichen, davon mindestens {different, number} verschiedene. Lassen Sie es weg, wird eines erzeugt.",
  "confidential-proves-itself": "Ein Client mit Secret weist sich damit aus: Wählen Sie, wie.",
  cursor: "Diese Seite der Liste gibt es nicht mehr. Beginnen Sie wieder mit der ersten.",
  "declared-twice": "Das steht mehr als einmal da.",
  domain: "Nötig ist eine Domain wie acme.example.",
  email: "Eine E-Mail-Adresse sieht aus wie name@example.com.",
  "flag-needed": "Das muss true oder false sein.",
  "frontchannel-address": "Das ist https, oder http zu diesem Rechner, an Host und Port einer Redirect-URI.",
  "grant-type-needed": "Wählen Sie einen Grant-Typ oder eine API, deren Tokens er nachschlägt.",
  groups: "Höchstens {most, number} Gruppen, jede mit 1 bis 64 Zeichen, ohne Kommas und Steuerzeichen.",
  "half-character": "Darin steht ein halbes Zeichen. Entfernen Sie es.",
  "how-many": "Es müssen {least, number} bis {most, number} sein.",
  "https-address": "Nötig ist eine ganze Adresse, die mit https:// beginnt, ohne Namen, Passwort und #.",
  "idempotency-key": "Der Schlüssel der Anfrage hat 1 bis 255 Buchstaben, Ziffern und Zeichen.",
  "jwks-uri": "Eine https-Adresse mit höchstens {most, number} Zeichen, ohne Benutzernamen und Fragment.",
  "key-for-algorithm": "Keiner der Schlüssel ist für {algorithm}.",
  "keys-needed": "Er braucht seine öffentlichen Schlüssel oder die Adresse, an der er sie veröffentlicht.",
  "keys-twice": "Entweder die Schlüssel oder ihre Adresse, nicht beides.",
  "keys-without-secret": "Ein Client, der mit eigenem Schlüssel signiert, bekommt kein Secret.",
  "initiate-login-address":
    "Das ist https, oder http zu diesem Rechner, an Host und Port einer Redirect-URI.",
  line: "Nötig sind 1 bis {most, number} Zeichen, ohne Steuerzeichen.",
  "list-needed": "Das muss eine Liste sein.",
  "loopback-when-live":
    "Ein Live-Client im Web schickt niemanden auf den eigenen Rechner. Nehmen Sie dafür einen Test-Client.",
  "member-missing": "{member} fehlt.",
  "member-unknown": "Eine solche Angabe gibt es nicht.",
  missing: "Das fehlt.",
  moment: "Das muss ein Zeitpunkt sein, etwa 2026-11-28T18:00:00.000Z.",
  "not-kept": "Das wird hier nicht gespeichert; lassen Sie es weg.",
  nul: "Darin steht ein NUL-Zeichen. Entfernen Sie es.",
  "object-needed": "Das muss ein Objekt mit Angaben sein.",
  "offline-access-needs-refresh-token": "Der Scope offline_access braucht den Grant-Typ refresh_token.",
  "one-of": "Möglich sind: {choices}.",
  "out-of-range": "Die Zahl ist zu klein oder zu groß.",
  overlap: "Wie lange das alte Secret noch gilt, ist eine Dauer oder 0.",
  "own-address": "Das ist eine Adresse dieses Servers. Eine App hat ihre eigene.",
  "owner-unknown": "Diese Person gibt es nicht.",
  "password-common": "Das ist eines der ersten Passwörter, die jemand raten würde. Wählen Sie ein anderes.",
  "password-nul": "Ein Passwort enthält kein NUL-Zeichen.",
  "password-own-name": "Ein Passwort ist weder der Benutzername noch die E-Mail-Adresse.",
  "password-too-long": "Ein Passwort hat höchstens {most, number} Bytes.",
  "password-too-short": "Ein Passwort hat mindestens {least, number} Zeichen.",
  "plain-text": "Nötig ist reiner Text: ohne HTML und ohne Zeichen, die niemand sieht.",
  "private-use-needs-native":
    "Eine Redirect-URI mit eigenem Schema gehört zu einer App auf einem Gerät: Wählen Sie nativ.",
  "public-proves-nothing": "Ein Client ohne Secret kann sich mit nichts ausweisen: Wählen Sie keine.",
  "public-with-pkce": "Nur ein Client mit Secret kommt ohne PKCE aus.",
  "public-without-client-credentials": "Ohne Secret geht client_credentials nicht.",
  "public-without-introspection": "Ohne Secret kann er keine Tokens nachschlagen.",
  "public-without-secret": "Ein Client dieser Art hat kein Secret.",
  "range-order": "Der Zeitraum muss beginnen, bevor er endet.",
  "range-too-long": "Der Zeitraum ist zu lang.",
  "redirect-host":
    "Nötig ist ein Host wie app.example oder das Schema einer App auf einem Gerät wie com.example.app:.",
  "redirect-host-unnamed":
    "Die veröffentlichte Version nennt {host} nicht. Ergänzen Sie es im Manifest und reichen Sie eine neue Version ein.",
  "redirect-uri-characters":
    "Sie enthält ein Zeichen, das keine Adresse haben darf, etwa ein Leerzeichen oder ein Anführungszeichen.",
  "redirect-uri-fragment": "Sie hat ein Fragment. Entfernen Sie das # und was ihm folgt.",
  "redirect-uri-needed":
    "Wer sich anmeldet, wird zurückgeschickt: Geben Sie eine Redirect-URI an, oder wählen Sie client_credentials für eine Maschine ohne Menschen.",
  "redirect-uri-not-absolute": "Das ist keine ganze Adresse: Beginnen Sie mit https://.",
  "redirect-uri-plain-http":
    "Sie geht mit http an einen anderen Rechner, und jeder auf dem Weg kann mitlesen. Nehmen Sie https.",
  "redirect-uri-scheme":
    "Ihr Schema gehört niemandem. Nehmen Sie https, http auf diesem Rechner oder ein Schema, das Ihre umgedrehte Domain ist, etwa com.example.app.",
  "redirect-uri-too-long": "Sie ist länger als {most, number} Zeichen.",
  "redirect-uri-user-information": "Vor dem @ steht ein Name oder Passwort. Entfernen Sie es.",
  "redirect-uri-wildcard": "Sie hat einen *. Jede Adresse wird genau verglichen, nennen Sie also jede.",
  "password-needs-first-party":
    "Der alte Grant-Typ password gibt dem Client die Passwörter der Menschen: nur für eigene Clients.",
  "implicit-needs-first-party":
    "Der alte Grant-Typ implicit gibt Tokens durch die Adresse des Browsers: nur für eigene Clients.",
  "implicit-binds-nothing": "Der Grant Type implicit gibt Token aus, die an keinen Schlüssel gebunden sind.",
  "implicit-needs-web-address":
    "Der alte Grant-Typ implicit ist für Apps im Browser: Er braucht eine Redirect-URI, und jede muss eine Webadresse sein.",
  "refresh-token-needs-code":
    "Den Grant-Typ refresh_token gibt es nur mit authorization_code, dem Gerätecode oder password.",
  "revision-form": "Die Revision ist eine Zahl in Anführungszeichen.",
  "request-keys-needed":
    "Es fehlen die Schlüssel zum Signieren oder die Adresse, unter der sie veröffentlicht sind.",
  "request-uri": "Eine https-Adresse mit höchstens {most, number} Zeichen, ohne Benutzernamen.",
  "scope-elsewhere":
    "Der Scope {scope} gehört zu {audience}: Löschen Sie ihn dort zuerst, oder wählen Sie einen anderen Namen.",
  "scope-key":
    "Ein Scope besteht aus 1 bis 100 Buchstaben, Ziffern und Zeichen, ohne Leerzeichen, Anführungszeichen und umgekehrte Schrägstriche.",
  "scope-not-asked": "Das Manifest verlangt {scope} nicht. Ergänzen Sie es zuerst dort.",
  "scope-unknown": "Es gibt keinen Scope {scope}.",
  "seconds-needed": "Das muss eine Anzahl von Sekunden sein.",
  "sector-identifier":
    "Paarweise Subjekte brauchen einen Sektor: einen Host für alle Redirect-URIs oder eine https-Adresse, die sie auflistet.",
  "secret-limit": "Er hat schon zwei gültige Secrets: Warten Sie, bis eines endet, oder beenden Sie eines.",
  "sent-twice": "Das darf nur einmal gesendet werden.",
  "signed-requests": "Seine Anfragen müssen signiert sein.",
  slug: "Es müssen {least, number} bis {most, number} Kleinbuchstaben, Ziffern und einzelne Bindestriche sein, mit einem Buchstaben am Anfang.",
  taken: "Das ist schon vergeben. Wählen Sie etwas anderes.",
  "text-needed": "Das muss Text sein.",
  "too-deep": "Das ist zu tief verschachtelt.",
  "too-few": "Es müssen mindestens {least, number} sein.",
  "too-long": "Das ist länger als {most, number} Zeichen.",
  "too-many": "Es sind mehr als {most, number}.",
  "too-short": "Das ist zu kurz.",
  username:
    "Ein Benutzername hat 1 bis 64 der Buchstaben A bis Z, Ziffern, Punkt, Unterstrich und Bindestrich.",
  "wrong-type": "Das ist nicht von der richtigen Art.",
  "webhook-url":
    "Sie muss https sein, im Web liegen, höchstens {most, number} Zeichen lang sein und weder Namen, Passwort noch # enthalten. Der Betreiber kann andere Netze erlauben.",
} satisfies Translation<typeof english>;
