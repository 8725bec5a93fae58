import type { Translation } from "@grantway/words";
import type { signIn as english } from "../en/sign-in.ts";

export const signIn = {
  title: "Se connecter",
  problemTitle: "Problème de connexion",
  confirm: "Confirmez que c’est bien vous",
  confirmLead: "Saisissez votre mot de passe pour continuer.",
  otherPerson:
    "L’application attend une autre personne que {name}. Connectez-vous en tant que cette personne, ou revenez à l’application. Rien n’a été partagé.",
  login: "Nom d’utilisateur ou adresse e-mail",
  password: "Mot de passe",
  submit: "Se connecter",
  forgot: "Mot de passe oublié\u00a0?",
  noAccount: "Pas encore de compte\u00a0? <a>Créez-en un</a>",
  incomplete:
    "Rien n’a été vérifié. Saisissez votre nom d’utilisateur ou votre adresse e-mail, et votre mot de passe.",
  wrong:
    "Le nom d’utilisateur ou le mot de passe est incorrect. Rien n’a été partagé. Vérifiez les deux et réessayez.",
  throttled:
    "Il y a eu trop de tentatives infructueuses, celle-ci n’a donc pas été vérifiée. Rien n’a été partagé. Réessayez dans {unit, select, second {{count, plural, one {# seconde} many {# de secondes} other {# secondes}}} other {{count, plural, one {# minute} many {# de minutes} other {# minutes}}}}.",
  busy: "Trop de personnes se connectent en ce moment, rien n’a donc été vérifié ni partagé. Réessayez dans {unit, select, second {{count, plural, one {# seconde} many {# de secondes} other {# secondes}}} other {{count, plural, one {# minute} many {# de minutes} other {# minutes}}}}.",
} satisfies Translation<typeof english>;
