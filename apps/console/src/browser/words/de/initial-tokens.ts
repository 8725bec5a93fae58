import type { Translation } from "@grantway/words";
import type { initialTokens as english } from "../en/initial-tokens.ts";

/** See `../initial-tokens.ts`. */
export const initialTokens: Translation<typeof english> = {
  title: "Initiale Zugriffstoken",
  lead: "Wer eines hat, darf Clients selbst registrieren, wo die Registrierung eingeschaltet ist. Was sich registriert, ist in Quarantäne, bis es verifiziert wird.",
  loading: "Die Token werden geladen",
  none: "Keine initialen Zugriffstoken",
  noneWhy: "Erstellen Sie eines für ein Programm, das Clients registrieren soll.",
  new: "Ein Token erstellen",
  note: "Für wen oder was es ist",
  lifetime: "Es gilt",
  day: "Einen Tag",
  month: "Einen Monat",
  year: "Ein Jahr",
  never: "Ohne Ende",
  uses: "Clients, die sich damit registrieren dürfen",
  any: "Beliebig viele",
  make: "Token erstellen",
  making: "Wird erstellt…",
  box: "Das initiale Zugriffstoken",
  once: "Es wird nicht noch einmal gezeigt. Geben Sie es dem Programm, das Clients registriert.",
  token: "Token",
  registered: "Damit registriert",
  used: "{uses, number}",
  usedOf: "{uses, number} von {most, number}",
  made: "Erstellt",
  ends: "Endet",
  revoke: "Widerrufen",
  revoking: "Wird widerrufen…",
  revoked: "Das Token für {note} ist widerrufen. Clients, die sich damit registriert haben, bleiben.",
};
