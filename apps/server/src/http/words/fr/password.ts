import type { Translation } from "@grantway/words";
import type { password as english } from "../en/password.ts";

export const password = {
  title: "Choisir un mot de passe",
  problemTitle: "Problème lors du choix du mot de passe",
  lead: "Pour le compte <b>{username}</b>. Cela met fin à toutes les sessions en cours.",
  password: "Nouveau mot de passe",
  hint: "Au moins {least, plural, one {# caractère} many {# de caractères} other {# caractères}}. Une phrase convient bien.",
  submit: "Définir le mot de passe",
  problem: "{problems} Rien n’a été modifié.",
  busy: "Le serveur est occupé\u00a0: réessayez dans un instant. Rien n’a été modifié.",
  setTitle: "Votre mot de passe est défini",
  setHappened: "Le lien a été utilisé, et toutes les sessions de ce compte ont pris fin.",
  setToDo: "Connectez-vous avec votre nouveau mot de passe.",
  overTitle: "Ce lien ne fonctionne pas",
  overHappened:
    "Il a peut-être déjà été utilisé, remplacé par un plus récent, ou créé il y a trop longtemps.",
  overShared: "Rien n’a été modifié.",
  overToDo:
    "Si vous venez de choisir un mot de passe, utilisez-le pour vous connecter. Sinon, demandez un nouveau lien là où vous avez obtenu celui-ci.",
  signIn: "Se connecter",
} satisfies Translation<typeof english>;
