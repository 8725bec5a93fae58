import type { Translation } from "@grantway/words";
import type { report as english } from "../en/report.ts";

export const report = {
  link: "Signaler cette application",
  title: "Signaler {app}",
  lead: "Le signalement est envoyé, avec votre nom, aux personnes qui examinent les applications ici. L’éditeur de l’application ne le voit pas.",
  meanwhile: "Votre réponse à l’application peut attendre\u00a0: rien n’est partagé avec elle.",
  why: "Qu’est-ce qui ne va pas\u00a0?",
  "reason-impersonation": "Elle se fait passer pour quelqu’un d’autre",
  "reason-asks-too-much": "Elle demande plus que ce dont elle a besoin",
  "reason-harmful": "Elle fait quelque chose de nuisible",
  "reason-other": "Autre chose",
  note: "En quelques mots",
  noteHint:
    "Nécessaire pour «\u00a0Autre chose\u00a0». Écrivez au plus {most, plural, one {# caractère} many {# de caractères} other {# caractères}}, et aucun mot de passe.",
  send: "Envoyer le signalement",
  back: "Revenir à la demande",

  chooseReason: "Choisissez ce qui ne va pas avec l’application. Rien n’a été envoyé.",
  noteMissing: "Dites en quelques mots ce qui ne va pas avec l’application. Rien n’a été envoyé.",
  noteTooLong:
    "Votre texte dépasse {most, plural, one {# caractère} many {# de caractères} other {# caractères}}. Rien n’a été envoyé. Veuillez le raccourcir.",
  notePlain:
    "Votre texte contient un caractère que personne ne peut lire. Rien n’a été envoyé. Veuillez le saisir à nouveau.",
  tooMany:
    "Vous avez envoyé {most, plural, one {# signalement} many {# de signalements} other {# signalements}} en une journée, et rien n’a été envoyé cette fois. Vous pourrez en envoyer un autre à partir du {until}.",
  already:
    "Votre signalement précédent de cette application est encore ouvert\u00a0: ce que vous venez d’écrire n’a pas été envoyé.",

  sentTitle: "Vous avez signalé {app}",
  sent: "Merci. Votre signalement a été envoyé le {moment}, et les personnes qui examinent les applications le liront.",
  sentMeanwhile:
    "Rien n’a été partagé avec l’application, et vous pouvez toujours lui répondre. Vous pourrez la signaler de nouveau quand ce signalement sera clos.",
} satisfies Translation<typeof english>;
