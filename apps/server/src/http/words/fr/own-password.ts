import type { Translation } from "@grantway/words";
import type { ownPassword as english } from "../en/own-password.ts";

export const ownPassword = {
  title: "Modifier votre mot de passe",
  lead: "Cela met fin à toutes les sessions sauf celle-ci, et à l’accès des applications auxquelles on s’était connecté depuis celles-ci.",
  current: "Mot de passe actuel",
  password: "Nouveau mot de passe",
  hint: "Au moins {least, plural, one {# caractère} many {# de caractères} other {# caractères}}. Une phrase convient bien.",
  submit: "Modifier le mot de passe",
  wrong: "Le mot de passe actuel n’est pas le bon. Rien n’a été modifié.",
  tooMany:
    "Il y a eu trop de mots de passe erronés, celui-ci n’a donc pas été vérifié. Rien n’a été modifié. Réessayez dans {unit, select, second {{count, plural, one {# seconde} many {# de secondes} other {# secondes}}} other {{count, plural, one {# minute} many {# de minutes} other {# minutes}}}}.",
  busy: "Le serveur est occupé, rien n’a donc été modifié. Réessayez dans un instant.",
  invalid: "{problems} Rien n’a été modifié.",
  changed: "Votre mot de passe est modifié. Vous n’êtes plus connecté qu’ici.",
} satisfies Translation<typeof english>;
