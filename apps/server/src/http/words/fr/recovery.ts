import type { Translation } from "@grantway/words";
import type { recovery as english } from "../en/recovery.ts";

export const recovery = {
  title: "Mot de passe oublié\u00a0?",
  problemTitle: "Problème lors de la demande d’un lien",
  lead: "Nous vous envoyons un lien pour en choisir un autre.",
  login: "Nom d’utilisateur ou adresse e-mail",
  submit: "Envoyer le lien",
  throttled:
    "Trop de liens ont été demandés depuis votre réseau, rien n’a donc été envoyé. Réessayez dans {unit, select, second {{count, plural, one {# seconde} many {# de secondes} other {# secondes}}} other {{count, plural, one {# minute} many {# de minutes} other {# minutes}}}}.",
  sentTitle: "Consultez votre messagerie",
  sentHappened: "S’il existe un compte à ce nom, un e-mail est en route vers son adresse.",
  sentToDo:
    "Ouvrez le lien qu’il contient et choisissez un autre mot de passe. Si aucun e-mail n’arrive, regardez parmi les indésirables, ou demandez aux responsables de ce serveur.",
  signIn: "Se connecter",
} satisfies Translation<typeof english>;
