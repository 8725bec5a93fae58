import type { Translation } from "@grantway/words";
import type { publisher as english } from "../en/publisher.ts";

/** See `../publisher.ts`. */
export const publisher = {
  title: "Herausgeber",
  apps: "Apps",
  lead: "Eine nachgewiesene Domain steht größer da als der Name einer App. Ohne sie liest man, dass niemand bestätigt hat, wer die App betreibt.",
  loading: "den Herausgeber",
  gone: "Diese Organisation gibt es nicht",
  goneWhy: "Vielleicht wurde sie gelöscht, oder die Adresse ist vertippt.",
  noDomain: "Noch keine Domain ist als Ihre genannt.",
  unverified: "Noch nicht nachgewiesen",
  verified: "Nachgewiesen {when}",
  how: "Tragen Sie diesen Eintrag im DNS der Domain ein und lassen Sie uns nachsehen. Bis andere ihn sehen, können Minuten vergehen.",
  copy: "Kopieren",
  recordType: "Typ",
  recordName: "Name",
  recordValue: "Wert",
  lastLooked: "Gesucht",
  never: "nie",
  look: "Jetzt nachsehen",
  looking: "Wird nachgesehen…",
  isVerified: "{domain} ist nachgewiesen.",
  remove: "Wegnehmen",
  removing: "Wird weggenommen…",
  isRemoved: "{domain} ist weggenommen.",
  claimLabel: "Ihre Domain",
  otherLabel: "Eine andere Domain",
  claimHint: "Etwa acme.example, ohne https://. Sie tritt an die Stelle der vorigen.",
  claim: "Als unsere nennen",
  claiming: "Wird gespeichert…",
} satisfies Translation<typeof english>;
