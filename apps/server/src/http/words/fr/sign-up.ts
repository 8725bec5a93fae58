import type { Translation } from "@grantway/words";
import type { signUp as english } from "../en/sign-up.ts";

export const signUp = {
  title: "Créer un compte",
  problemTitle: "Problème lors de la création du compte",
  another:
    "Vous êtes connecté en tant que {name}. Ici, vous créez un autre compte, avec lequel vous serez connecté.",
  username: "Nom d’utilisateur",
  usernameHint: "Lettres A à Z, chiffres, point, tiret bas et trait d’union.",
  email: "Adresse e-mail",
  name: "Nom complet",
  password: "Mot de passe",
  passwordHint:
    "Au moins {least, plural, one {# caractère} many {# de caractères} other {# caractères}}. Une phrase convient bien.",
  submit: "Créer le compte",
  haveAccount: "Vous avez un compte\u00a0? <a>Connectez-vous</a>",
  problem: "{problems} Rien n’a été créé.",
  usernameTaken: "Ce nom d’utilisateur est déjà pris.",
  emailTaken: "Il existe un compte avec cette adresse e-mail\u00a0: connectez-vous plutôt.",
  throttled:
    "Trop de comptes ont été demandés depuis votre réseau, rien n’a donc été créé. Réessayez dans {unit, select, second {{count, plural, one {# seconde} many {# de secondes} other {# secondes}}} other {{count, plural, one {# minute} many {# de minutes} other {# minutes}}}}.",
  busy: "Trop de personnes se connectent en ce moment, rien n’a donc été créé. Réessayez dans {unit, select, second {{count, plural, one {# seconde} many {# de secondes} other {# secondes}}} other {{count, plural, one {# minute} many {# de minutes} other {# minutes}}}}.",
} satisfies Translation<typeof english>;
