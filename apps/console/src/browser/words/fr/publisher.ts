import type { Translation } from "@grantway/words";
import type { publisher as english } from "../en/publisher.ts";

/** See `../publisher.ts`. */
export const publisher = {
  title: "Éditeur",
  apps: "Applications",
  lead: "Un domaine prouvé s’affiche plus grand que le nom d’une application. Sans lui, on lit que personne n’a confirmé qui la gère.",
  loading: "l’éditeur",
  gone: "Cette organisation n’existe pas",
  goneWhy: "Elle a peut-être été supprimée, ou l’adresse est mal saisie.",
  noDomain: "Aucun domaine n’est encore dit vôtre.",
  unverified: "Pas encore prouvé",
  verified: "Prouvé {when}",
  how: "Ajoutez cet enregistrement au DNS du domaine, puis faites-nous vérifier. Il faut parfois quelques minutes avant que d’autres le voient.",
  copy: "Copier",
  recordType: "Type",
  recordName: "Nom",
  recordValue: "Valeur",
  lastLooked: "Cherché",
  never: "jamais",
  look: "Vérifier maintenant",
  looking: "Vérification…",
  isVerified: "{domain} est prouvé.",
  remove: "Retirer",
  removing: "Retrait…",
  isRemoved: "{domain} est retiré.",
  claimLabel: "Votre domaine",
  otherLabel: "Un autre domaine",
  claimHint: "Par exemple acme.example, sans https://. Il remplace le précédent.",
  claim: "Dire qu’il est à nous",
  claiming: "Enregistrement…",
} satisfies Translation<typeof english>;
