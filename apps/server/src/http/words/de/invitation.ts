import type { Translation } from "@grantway/words";
import type { invitation as english } from "../en/invitation.ts";

export const invitation: Translation<typeof english> = {
  title: "{organisation} beitreten",
  lead: "<b>{inviter}</b> lädt Sie zu <b>{organisation}</b> ein.",
  leadNobody: "Sie sind zu <b>{organisation}</b> eingeladen.",
  role: "Ihre Rolle dort: <b>{role}</b>",
  owner: "Inhaber, mit allen Rechten dort",
  admin: "Administrator, mit allen Rechten außer Inhaber zu bestimmen",
  member: "Mitglied",
  until: "Die Einladung gilt bis {until} (UTC), und einmal.",
  signInFirst: "Melden Sie sich zuerst an, dann kommen Sie hierher zurück.",
  signIn: "Anmelden",
  join: "{organisation} beitreten",
  leave: "Sie können jederzeit wieder austreten.",
  overTitle: "Diese Einladung gilt nicht",
  overUnknown: "Es gibt keine solche Einladung, oder der Link ist unvollständig.",
  overUsed: "Jemand hat sie schon benutzt.",
  overRevoked: "Sie wurde zurückgenommen.",
  overExpired: "Sie ist abgelaufen.",
  overClosed: "Der Organisation kann gerade niemand beitreten.",
  overEmail: "Sie gilt für jemanden mit einer anderen E-Mail-Adresse.",
  overShared: "Nichts wurde geändert und nichts weitergegeben.",
  overToDo: "Bitten Sie, wer Sie eingeladen hat, um einen neuen Link.",
  overEmailToDo:
    "Melden Sie sich mit dem Konto an, das diese Adresse hat, oder bitten Sie um einen anderen Link.",
  toAccount: "Zu Ihrem Konto",
  joinedTitle: "Sie sind in {organisation}",
  joinedHappened: "Die Einladung ist verbraucht.",
  joinedBefore: "Sie waren schon Mitglied, die Einladung bleibt also, wie sie ist.",
  joinedToDo: "Die Apps der Organisation, die Sie benutzen dürfen, finden Sie in der Konsole.",
  open: "{organisation} öffnen",
};
