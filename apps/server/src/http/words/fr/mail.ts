import type { Translation } from "@grantway/words";
import type { mail as english } from "../en/mail.ts";

export const mail = {
  confirmSubject: "Confirmez votre adresse e-mail pour {host}",
  confirmLead:
    "Vous avez demandé un compte sur {host}. Ouvrez ce lien pour confirmer votre adresse e-mail et créer le compte\u00a0:",
  confirmLink: "Confirmer l’adresse e-mail",
  until:
    "Le lien fonctionne une seule fois, pendant {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}.",
  confirmElse: "Si vous n’avez rien demandé, ne faites rien\u00a0: aucun compte ne sera créé.",
  knownSubject: "Vous avez un compte sur {host}",
  knownLead:
    "Quelqu’un, sans doute vous, a demandé un compte sur {host} avec cette adresse e-mail. Il en existe déjà un. Connectez-vous avec celui-ci\u00a0:",
  knownLink: "Se connecter",
  knownElse:
    "Si ce n’était pas vous, ne faites rien\u00a0: rien n’a été modifié, et la personne qui a demandé n’en a rien su.",
  recoverySubject: "Choisissez un autre mot de passe pour {host}",
  recoveryLead:
    "Quelqu’un, sans doute vous, a oublié le mot de passe du compte {username} sur {host}. Ouvrez ce lien pour en choisir un autre\u00a0:",
  recoveryLink: "Choisir un mot de passe",
  recoveryElse: "Si ce n’était pas vous, ne faites rien\u00a0: le mot de passe reste le même.",
} satisfies Translation<typeof english>;
