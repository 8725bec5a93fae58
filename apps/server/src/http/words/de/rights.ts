import type { Translation } from "@grantway/words";
import type { rights as english } from "../en/rights.ts";

export const rights = {
  canSee: "Kann sehen",
  canChange: "Kann ändern",
  howLong: "Wie lange",
  highRisk: "Hohes Risiko",
  yourAccount: "Ihr Konto",
  twin: "{name} ({audience})",

  openid: "Wissen, wer Sie sind",
  openidDetail: "Eine gleichbleibende Kennung, sonst nichts.",
  profile: "Ihren Namen und Benutzernamen sehen",
  email: "Ihre E-Mail-Adresse sehen",
  groups: "Die Gruppen sehen, denen Sie angehören",
  offline: "Den Zugriff behalten, während Sie weg sind",
  offlineDetail: "Die App darf ihren Zugriff erneuern, ohne Sie wieder zu fragen, bis Sie sie entfernen.",
} satisfies Translation<typeof english>;
