import type { Translation } from "@grantway/words";
import type { session as english } from "../en/session.ts";

/** See `../session.ts`. */
export const session: Translation<typeof english> = {
  signInAt: "Se connecter chez {provider}",
  signOutAt: "Se déconnecter de {provider}",
  signedOutAt: "Vous êtes déconnecté de {provider}. Ce que vous avez saisi est toujours là.",
  notSignedOut: "Vous êtes toujours connecté : {why}",

  useKey: "Utiliser une clé",
  keyTitle: "Une clé pour {provider}",
  keyWhy: "Elle voyage scellée jusqu’à l’API\u00a0: cette page ne la garde pas, et personne ne la lit ici.",
  keyForm: "Sous la forme {form}",
  keyWrong: "L’API ne connaît pas cette clé. Vérifiez qu’elle est entière et toujours valable.",

  signInFirst: "Il faut d’abord se connecter chez {provider}.",
  signInAndBack: "Se connecter et revenir",
  missing:
    "{count, plural, one {Il faut une chose que vous n’avez pas encore permise :} many {Il faut des choses que vous n’avez pas encore permises :} other {Il faut des choses que vous n’avez pas encore permises :}}",
  askFor: "Demander à {provider} et revenir",

  denied:
    "Rien n’a été permis chez {provider} : vous avez refusé, ou il a refusé. Ce que vous avez saisi est toujours là.",
  expired:
    "La connexion chez {provider} a pris trop de temps, ou a commencé dans un autre navigateur. Connectez-vous de nouveau.",
  refused: "{provider} a refusé la connexion. Qui gère cet explorateur en trouve la raison dans son journal.",
  unreachable: "{provider} ne répond pas. Personne n’a été connecté. Réessayez dans un instant.",
  other: "La connexion chez {provider} n’a pas marché. Réessayez.",
};
