import type { Translation } from "@grantway/words";
import type { keys as english } from "../en/keys.ts";

/** See `../keys.ts`. */
export const keys = {
  title: "Schlüssel",
  loading: "die Schlüssel",
  signing: "Signaturschlüssel",
  signingLead:
    "Sie signieren ID-Token. Apps lesen ihre öffentlichen Teile und behalten sie eine Weile, deshalb wird jeder veröffentlicht, bevor er signiert, und bleibt es danach.",
  none: "Noch kein Signaturschlüssel",
  noneWhy: "Der Server erzeugt die ersten beim Starten.",
  now: "Jetzt",
  published: "veröffentlicht, bevor er signiert",
  signs: "signiert",
  stays: "noch veröffentlicht",
  stateNext: "Ist der nächste",
  stateSigns: "Signiert",
  stateVerifies: "Prüft",
  stateRetired: "Zurückgezogen",
  willSign: "Veröffentlicht. Signiert ab {moment}.",
  signsUntil: "Signiert bis {moment}, dann übernimmt der nächste.",
  signsOpen: "Signiert, bis jemand ihn wechselt.",
  verifiesUntil:
    "Signiert nicht mehr. Bleibt veröffentlicht bis {moment}, wenn das letzte von ihm signierte Token abgelaufen ist.",
  retiredAt: "Zurückgezogen am {moment}. Was er signiert hat, lässt sich nicht mehr prüfen.",
  retiredKeys: "{count, plural, one {# zurückgezogener Schlüssel} other {# zurückgezogene Schlüssel}}",

  rotate: "Wechseln…",
  rotateTitle: "Signaturschlüssel wechseln",
  algorithm: "Algorithmus",
  when: "Wann der nächste Schlüssel übernimmt",
  ahead: "Nach {wait}: Niemand merkt es",
  soon: "Nach {wait}: für einen Schlüssel, der in falsche Hände kam",
  stepPublish:
    "Sofort: Der nächste Schlüssel wird veröffentlicht. Wo schon einer veröffentlicht ist, wird dieser genommen.",
  stepSign: "Ab {moment}: Er signiert. Der vorige signiert nicht mehr.",
  stepRetire:
    "Am {moment}: Der Server zieht den vorigen zurück, da das letzte von ihm signierte Token abgelaufen ist.",
  soonWarning:
    "Apps, die die veröffentlichten Schlüssel behalten und nicht noch einmal nachsehen, lehnen Token von da an womöglich fünf Minuten lang ab.",
  rotateAction: "Den {algorithm}-Schlüssel wechseln",
  rotating: "Wird gewechselt…",
  rotated:
    "{kid} ist veröffentlicht und signiert ab {moment}. Bis dahin signiert {before}; er bleibt veröffentlicht bis {until}.",
  wasNext:
    "{kid} war schon veröffentlicht, also wurde kein anderer erzeugt. Er signiert ab {moment}; {before} bleibt veröffentlicht bis {until}.",

  retire: "Zurückziehen…",
  retireOf: "den Schlüssel {kid}",
  retireTitle: "{kid} zurückziehen?",
  retireNeeded:
    "Von ihm signierte Token können bis {moment} gültig sein; dann zieht ihn der Server von selbst zurück. Jetzt zurückgezogen, lassen sie sich nicht mehr prüfen: Personen werden in Apps abgemeldet, die sie prüfen.",
  retireFree:
    "Kein von ihm signiertes Token ist mehr gültig. Apps behalten seinen öffentlichen Teil vielleicht noch fünf Minuten.",
  retireForGood: "Sein privater Teil wird gelöscht, für immer.",
  retireAction: "Jetzt zurückziehen",
  retiring: "Wird zurückgezogen…",
  retired: "{kid} ist zurückgezogen. Die Server veröffentlichen ihn binnen einer Minute nicht mehr.",

  instance: "Instanzschlüssel",
  instanceLead:
    "Sie versiegeln, was gespeichert und ausgegeben wird. Sie stammen aus der Konfiguration; einer kann dort entfernt werden, wenn nichts ihn braucht.",
  useSeals: "Versiegelt",
  useOpens: "Öffnet nur",
  useMissing: "Fehlt",
  sealsWhy: "Neue Siegel benutzen ihn.",
  freeWhy: "Nichts braucht ihn: Er kann aus der Konfiguration entfernt werden.",
  missingWhy: "Etwas Gespeichertes braucht ihn, und die Konfiguration hat ihn nicht.",
  needsKeys:
    "{count, plural, one {# Signaturschlüssel ist damit versiegelt} other {# Signaturschlüssel sind damit versiegelt}}",
  needsClients:
    "{count, plural, one {# Client hat ein damit bewahrtes Geheimnis} other {# Clients haben ein damit bewahrtes Geheimnis}}",
  needsRefresh: "{count, plural, one {# Refresh-Token} other {# Refresh-Token}} bis {moment}",
  needsSessions: "{count, plural, one {# Sitzung} other {# Sitzungen}} bis {moment}",
  needsOthers: "Access-Token und laufende Anmeldungen bis {moment}",
} satisfies Translation<typeof english>;
