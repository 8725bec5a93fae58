import type { Translation } from "@grantway/words";
import type { answers as english } from "../en/answers.ts";

export const answers = {
  nothingShared: "Rien n’a été partagé.",
  nothingSharedOrChanged: "Rien n’a été partagé ni modifié.",

  expiredTitle: "Cette page a expiré",
  expiredHappened: "Elle est restée ouverte trop longtemps, ou son adresse est incomplète.",
  expiredToDo: "Revenez à l’application d’où vous venez et recommencez depuis celle-ci.",

  failedTitle: "Nous n’avons pas pu terminer",
  failedHappened: "Le serveur a rencontré une erreur interne en répondant. Elle a été journalisée.",
  failedShared: "Cette requête n’a rien donné à aucune application.",
  failedToDo:
    "Revenez en arrière et réessayez. Si cela se reproduit, signalez-le aux responsables de ce serveur avec le numéro de requête ci-dessous.",

  formTitle: "Veuillez renvoyer ce formulaire",
  formHappened:
    "Nous n’avons pas pu vérifier que ce formulaire venait de notre propre page\u00a0: vous vous êtes peut-être connecté ou déconnecté ailleurs entre-temps, ou ce navigateur n’accepte pas les cookies.",
  formShared: "Rien n’a été modifié ni partagé.",
  formToDo:
    "Rouvrez le formulaire et envoyez-le depuis celui-ci. Autorisez les cookies et utilisez l’adresse {address}.",
  formAgain: "Rouvrir le formulaire",

  notFoundTitle: "Cette page n’existe pas",
  notFoundHappened: "Cette adresse ne mène nulle part ici.",
  notFoundToDo: "Vérifiez que l’adresse ne contient pas de faute de frappe, ou revenez d’où vous venez.",

  unavailableTitle: "Un instant, s’il vous plaît",
  unavailableHappened: "Le serveur ne parvient pas à accéder à ses données pour le moment.",
  unavailableToDo: "Cela se résout en général tout seul. Attendez un peu, puis réessayez.",

  unsafeTitle: "Ce lien ne fonctionne pas",
  unsafeShared: "Rien n’a été partagé, et nous ne vous avons pas redirigé.",
  unsafeToDo:
    "Revenez à l’application et réessayez. Si cela se reproduit, signalez-le aux responsables de l’application avec le numéro de requête ci-dessous.",
  unknownClient: "L’application qui vous a envoyé ici n’est pas enregistrée chez nous.",
  suspendedClient: "L’application qui vous a envoyé ici a été suspendue.",
  unreadClient:
    "L’application qui vous a envoyé ici se décrit à une adresse qui lui appartient, et cette description n’a pas pu être lue.",
  wrongAddress: "L’application vous a envoyé ici avec une adresse de retour qu’elle n’a pas enregistrée.",
  noAddress: "L’application vous a envoyé ici sans indiquer où revenir.",
  wrongHint: "L’application vous a envoyé ici avec un jeton que nous ne lui avons pas délivré.",

  malformedTitle: "Cette requête est illisible",
  malformedToDo:
    "Revenez en arrière et réessayez. Si vous avez suivi un lien, il a peut-être été coupé\u00a0: redemandez-le.",

  goingBackTitle: "Retour",
  goingBack: "Retour à l’application",
  goingBackToDo: "Si votre navigateur ne continue pas tout seul, appuyez sur Continuer.",
  continue: "Continuer",
} satisfies Translation<typeof english>;
