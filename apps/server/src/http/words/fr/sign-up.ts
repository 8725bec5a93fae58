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
  mailLead:
    "Nous envoyons un lien à votre adresse e-mail. Vous y choisirez un nom d’utilisateur et un mot de passe.",
  mailSubmit: "Envoyer le lien",
  notSent: "{problems} Aucun e-mail n’a été envoyé.",
  sentTitle: "Consultez votre messagerie",
  sentHappened: "Un e-mail est en route vers l’adresse que vous avez indiquée.",
  sentToDo:
    "Ouvrez le lien qu’il contient, dans ce navigateur ou un autre. Si aucun e-mail n’arrive, regardez parmi les indésirables, ou redemandez le lien avec l’adresse correctement écrite.",
  sentAgain: "Redemander",
  proven: "Votre adresse e-mail <b>{email}</b> est confirmée.",
  overTitle: "Ce lien ne fonctionne pas",
  overHappened: "Il a peut-être déjà été utilisé, ou créé il y a trop longtemps.",
  overShared: "Rien n’a été modifié.",
  overToDo:
    "Si vous venez de créer un compte, connectez-vous avec celui-ci. Sinon, demandez un nouveau lien là où vous avez obtenu celui-ci.",
  overSignIn: "Se connecter",
} satisfies Translation<typeof english>;
