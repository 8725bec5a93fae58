import type { Translation } from "@grantway/words";
import type { sessions as english } from "../en/sessions.ts";

export const sessions = {
  title: "Sitzungen",
  lead: "Browser, in denen Sie hier angemeldet sind. Wenn Sie einen nicht kennen, melden Sie sich dort ab.",
  browser: "Ein Browser",
  browserOn: "{browser} unter {system}",
  here: "Dieser Browser",
  from: "Von {address}",
  fromUnknown: "Von einer unbekannten Adresse",
  signedIn: "Angemeldet am {when}",
  signedInBy: "Angemeldet am {when}, mit {methods}",
  twoMethods: "{first} und {second}",
  byPassword: "Passwort",
  signOutHere: "Hier abmelden",
  signOut: "Abmelden<unseen> {device}, {address}</unseen>",
  signOutElsewhere: "Überall sonst abmelden",
  nowhereElse: "Sie sind nirgendwo sonst angemeldet.",
  ended: "Dort abgemeldet. Wer dort weitermacht, muss sich anmelden.",

  endQuestion: "Dort abmelden?",
  endLead: "Ein Browser, in dem Sie angemeldet sind.",
  endOthersQuestion: "Überall sonst abmelden?",
  endOthersLead: "Jeder andere Browser, in dem Sie angemeldet sind.",
  signsInAgain: "Wer ihn benutzt, muss sich wieder anmelden.",
  appsLoseAccess:
    "Apps, bei denen man sich von dort angemeldet hat, verlieren ihren Zugriff sofort. Was Sie ihnen erlaubt haben, bleibt: Sie bitten darum, sobald sich jemand anmeldet.",
  thisStays: "Dieser Browser bleibt angemeldet.",
  stay: "Angemeldet bleiben",
  endYes: "Abmelden",
} satisfies Translation<typeof english>;
