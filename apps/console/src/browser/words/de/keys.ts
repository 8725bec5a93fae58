import type { Translation } from "@grantway/words";
import type { keys as english } from "../en/keys.ts";

/** See `../keys.ts`. */
export const keys: Translation<typeof english> = {
  title: "Schlüssel",
  loading: "Die Schlüssel",
  signing: "Signaturschlüssel",
  signingLead:
    "Sie signieren ID-Tokens. Apps lesen ihre öffentlichen Teile und behalten sie eine Weile; darum wird jeder veröffentlicht, bevor er signiert, und bleibt es danach.",
  none: "Noch kein Signaturschlüssel",
  noneWhy: "Der Server macht die ersten, wenn er startet.",
  now: "Jetzt",
  published: "veröffentlicht, bevor er signiert",
  signs: "signiert",
  stays: "noch veröffentlicht",
  stateNext: "Ist der nächste",
  stateSigns: "Signiert",
  stateVerifies: "Prüft",
  stateRetired: "Ausgemustert",
  willSign: "Veröffentlicht. Signiert ab {moment}.",
  signsUntil: "Signiert bis {moment}, dann übernimmt der nächste.",
  signsOpen: "Signiert, bis ihn jemand wechselt.",
  verifiesUntil:
    "Signiert nicht mehr. Bleibt veröffentlicht bis {moment}, wenn das letzte von ihm signierte Token abgelaufen ist.",
  retiredAt: "Ausgemustert {moment}. Was er signiert hat, gilt nicht mehr.",
  retiredKeys: "{count, plural, one {# ausgemusterter Schlüssel} other {# ausgemusterte Schlüssel}}",

  rotate: "Wechseln…",
  rotateTitle: "Signaturschlüssel wechseln",
  algorithm: "Algorithmus",
  when: "Wann der nächste Schlüssel übernimmt",
  ahead: "Nach {wait}: Niemand merkt es",
  soon: "Nach {wait}: für einen Schlüssel, der bekannt wurde",
  stepPublish:
    "Sofort: Der nächste Schlüssel wird veröffentlicht. Ist schon einer veröffentlicht, wird der genommen.",
  stepSign: "Ab {moment}: Er signiert. Der vorige signiert nicht mehr.",
  stepRetire:
    "Um {moment}: Der Server mustert den vorigen aus, denn das letzte von ihm signierte Token ist abgelaufen.",
  soonWarning:
    "Apps, die die veröffentlichten Schlüssel behalten und nicht neu nachsehen, lehnen dann vielleicht fünf Minuten lang Tokens ab.",
  rotateAction: "{algorithm}-Schlüssel wechseln",
  rotating: "Wird gewechselt…",
  rotated:
    "{kid} ist veröffentlicht und signiert ab {moment}. Bis dahin signiert {before}; er bleibt veröffentlicht bis {until}.",
  wasNext:
    "{kid} war schon veröffentlicht, darum wurde kein anderer gemacht. Er signiert ab {moment}; {before} bleibt veröffentlicht bis {until}.",

  retire: "Ausmustern…",
  retireOf: "den Schlüssel {kid}",
  retireTitle: "{kid} ausmustern?",
  retireNeeded:
    "Von ihm signierte Tokens können bis {moment} gelten; der Server mustert ihn dann selbst aus. Jetzt ausgemustert, gelten sie nicht mehr: In Apps, die sie prüfen, werden Menschen abgemeldet.",
  retireFree:
    "Kein von ihm signiertes Token gilt noch. Apps behalten seinen öffentlichen Teil vielleicht fünf weitere Minuten.",
  retireForGood: "Sein privater Teil wird gelöscht, für immer.",
  retireAction: "Jetzt ausmustern",
  retiring: "Wird ausgemustert…",
  retired: "{kid} ist ausgemustert. Die Server veröffentlichen ihn binnen einer Minute nicht mehr.",

  instance: "Instanzschlüssel",
  instanceLead:
    "Sie versiegeln, was gespeichert und ausgegeben wird. Sie kommen aus der Konfiguration; einer kann dort weg, wenn nichts ihn braucht.",
  useSeals: "Versiegelt",
  useOpens: "Öffnet nur",
  useMissing: "Fehlt",
  sealsWhy: "Neue Siegel nehmen ihn.",
  freeWhy: "Nichts braucht ihn: Er kann aus der Konfiguration genommen werden.",
  missingWhy: "Etwas Gespeichertes braucht ihn, und die Konfiguration hat ihn nicht.",
  needsKeys:
    "{count, plural, one {# Signaturschlüssel ist damit versiegelt} other {# Signaturschlüssel sind damit versiegelt}}",
  needsClients:
    "{count, plural, one {# Client hat ein damit bewahrtes Geheimnis} other {# Clients haben ein damit bewahrtes Geheimnis}}",
  needsRefresh: "{count, plural, one {# Refresh-Token} other {# Refresh-Tokens}} bis {moment}",
  needsSessions: "{count, plural, one {# Sitzung} other {# Sitzungen}} bis {moment}",
  needsOthers: "laufende Access-Tokens und Anmeldungen bis {moment}",
};
