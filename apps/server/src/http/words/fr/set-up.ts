import type { Translation } from "@grantway/words";
import type { setUp as english } from "../en/set-up.ts";

export const setUp = {
  title: "Installation",
  problemTitle: "Problème d’installation",
  heading: "Créer le premier compte administrateur",
  lead: "Cela ne fonctionne qu’une fois. Ensuite, les personnes sont ajoutées en ligne de commande.",
  username: "Nom d’utilisateur",
  email: "Adresse e-mail",
  name: "Nom complet",
  password: "Mot de passe",
  passwordHint:
    "Au moins {least, plural, one {# caractère} many {# de caractères} other {# caractères}}. Une phrase convient bien.",
  submit: "Créer le compte administrateur",
  problem: "{problems} Rien n’a été créé.",
  usernameTaken: "Ce nom d’utilisateur est déjà pris.",
  emailTaken: "Cette adresse e-mail est déjà prise.",
  busy: "Le serveur est occupé\u00a0: réessayez dans un instant.",
  closedTitle: "Ce lien d’installation ne fonctionne plus",
  closedHappened: "Il a déjà été utilisé, ou le serveur a redémarré depuis et en a affiché un nouveau.",
  closedShared: "Rien n’a été modifié.",
  closedToDo:
    "S’il n’y a pas encore d’administrateur, cherchez le lien le plus récent dans le journal du serveur. Sinon, connectez-vous.",
  signIn: "Se connecter",
} satisfies Translation<typeof english>;
