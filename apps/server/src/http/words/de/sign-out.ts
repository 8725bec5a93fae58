import type { Translation } from "@grantway/words";
import type { signOut as english } from "../en/sign-out.ts";

export const signOut = {
  title: "Abmelden",
  question: "Abmelden?",
  appsKeep:
    "Apps behalten, <a>was Sie ihnen erlaubt haben</a>. Apps, bei denen Sie sich angemeldet haben, behalten möglicherweise ihre eigene Sitzung.",
  stay: "Angemeldet bleiben",
  submit: "Abmelden",
  doneTitle: "Sie sind abgemeldet",
  doneHappened: "In diesem Browser ist hier niemand angemeldet.",
  doneToDo:
    "Apps, bei denen Sie sich angemeldet haben, behalten möglicherweise ihre eigene Sitzung. Melden Sie sich auch dort ab, wenn Sie dieses Gerät mit anderen teilen.",
  again: "Erneut anmelden",
  appAsks: "{app} möchte Sie auch hier abmelden.",
  otherPerson: "Die App meinte jemand anderen, der hier nicht angemeldet ist. Niemand wurde abgemeldet.",
  backTo: "Zurück zu {app}",
  leaving: "Sie sind hier abgemeldet. Die Apps, bei denen Sie sich angemeldet haben, erfahren es gerade.",
  leavingFrame: "Abmeldung bei einer App",
} satisfies Translation<typeof english>;
