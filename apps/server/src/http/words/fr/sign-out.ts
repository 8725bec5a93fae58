import type { Translation } from "@grantway/words";
import type { signOut as english } from "../en/sign-out.ts";

export const signOut = {
  title: "Se déconnecter",
  question: "Se déconnecter\u00a0?",
  appsKeep:
    "Les applications gardent <a>ce que vous leur avez autorisé</a>. Celles où vous vous êtes connecté peuvent garder leur propre session.",
  stay: "Rester connecté",
  submit: "Se déconnecter",
  doneTitle: "Vous êtes déconnecté",
  doneHappened: "Personne n’est connecté ici dans ce navigateur.",
  doneToDo:
    "Les applications où vous vous êtes connecté peuvent garder leur propre session. Déconnectez-vous aussi de celles-ci si vous partagez cet appareil.",
  again: "Se reconnecter",
  appAsks: "{app} demande à vous déconnecter ici aussi.",
  otherPerson:
    "L’application parlait d’une autre personne, qui n’est pas connectée ici. Personne n’a été déconnecté.",
  backTo: "Revenir à {app}",
  leaving: "Vous êtes déconnecté ici. Les applications où vous vous êtes connecté en sont prévenues.",
  leavingFrame: "Déconnexion d’une application",
} satisfies Translation<typeof english>;
