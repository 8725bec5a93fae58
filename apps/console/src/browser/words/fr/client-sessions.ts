import type { Translation } from "@grantway/words";
import type { clientSessions as english } from "../en/client-sessions.ts";

/** See `../client-sessions.ts`. */
export const clientSessions: Translation<typeof english> = {
  initiateUri: "La connexion commence à",
  initiateUriHint:
    "Où d’autres peuvent envoyer les personnes qui doivent se connecter à l’application, à l’hôte d’une URI de redirection. La page d’une application connectée y mène.",
  backchannelUri: "Prévenu des déconnexions à",
  backchannelUriHint:
    "Cette adresse reçoit un jeton signé quand se termine une session dans laquelle l’application a connecté quelqu’un.",
  frontchannelUri: "Chargé à la déconnexion",
  frontchannelUriHint:
    "Une adresse de l’application, dans un cadre de la page où quelqu’un se déconnecte ici. Les navigateurs qui écartent les cookies d’autres sites en font peu de chose.",
  frontchannelSession: "Son cadre doit nommer la session",
  backchannelSession: "Ce qui lui est envoyé doit nommer la session",
  sessionHint: "Dit ce sur quoi l’application compte. La session est toujours nommée.",
};
