import type { Translation } from "@grantway/words";
import type { keys as english } from "../en/keys.ts";

/** See `../keys.ts`. */
export const keys = {
  title: "Clés",
  loading: "les clés",
  signing: "Clés de signature",
  signingLead:
    "Elles signent les jetons d’identité. Les applications lisent leurs parties publiques et les gardent un moment, chacune est donc publiée avant de signer et le reste après.",
  none: "Aucune clé de signature pour l’instant",
  noneWhy: "Le serveur crée les premières au démarrage.",
  now: "Maintenant",
  published: "publiée avant de signer",
  signs: "signe",
  stays: "encore publiée",
  stateNext: "Est la prochaine",
  stateSigns: "Signe",
  stateVerifies: "Vérifie",
  stateRetired: "Retirée",
  willSign: "Publiée. Signe à partir du {moment}.",
  signsUntil: "Signe jusqu’au {moment}, puis la suivante prend le relais.",
  signsOpen: "Signe jusqu’à ce que quelqu’un la renouvelle.",
  verifiesUntil:
    "Ne signe plus. Reste publiée jusqu’au {moment}, quand le dernier jeton qu’elle a signé aura expiré.",
  retiredAt: "Retirée le {moment}. Ce qu’elle a signé ne se vérifie plus.",
  retiredKeys: "{count, plural, one {# clé retirée} many {# de clés retirées} other {# clés retirées}}",

  rotate: "Renouveler…",
  rotateTitle: "Renouveler la clé de signature",
  algorithm: "Algorithme",
  when: "Quand la clé suivante prend le relais",
  ahead: "Après {wait}\u00a0: personne ne le remarque",
  soon: "Après {wait}\u00a0: pour une clé compromise",
  stepPublish:
    "Aussitôt\u00a0: la clé suivante est publiée. Là où une autre est déjà publiée, c’est elle qui est prise.",
  stepSign: "À partir du {moment}\u00a0: elle signe. La précédente ne signe plus.",
  stepRetire:
    "Le {moment}\u00a0: le serveur retire la précédente, le dernier jeton qu’elle a signé ayant expiré.",
  soonWarning:
    "Les applications qui gardent les clés publiées et ne regardent pas à nouveau peuvent refuser les jetons pendant cinq minutes à partir de là.",
  rotateAction: "Renouveler la clé {algorithm}",
  rotating: "Renouvellement…",
  rotated:
    "{kid} est publiée et signe à partir du {moment}. D’ici là, {before} signe\u00a0; elle reste publiée jusqu’au {until}.",
  wasNext:
    "{kid} était déjà publiée, aucune autre n’a donc été créée. Elle signe à partir du {moment}\u00a0; {before} reste publiée jusqu’au {until}.",

  retire: "Retirer…",
  retireOf: "la clé {kid}",
  retireTitle: "Retirer {kid}\u00a0?",
  retireNeeded:
    "Les jetons qu’elle a signés peuvent être valables jusqu’au {moment}\u00a0; le serveur la retire alors de lui-même. Retirée maintenant, ils ne se vérifient plus\u00a0: les personnes sont déconnectées des applications qui les vérifient.",
  retireFree:
    "Aucun jeton qu’elle a signé n’est encore valable. Les applications peuvent garder sa partie publique cinq minutes de plus.",
  retireForGood: "Sa partie privée est supprimée, pour de bon.",
  retireAction: "La retirer maintenant",
  retiring: "Retrait…",
  retired: "{kid} est retirée. Les serveurs cessent de la publier en moins d’une minute.",

  instance: "Clés d’instance",
  instanceLead:
    "Elles scellent ce qui est stocké et délivré. Elles viennent de la configuration\u00a0; l’une d’elles peut y être retirée quand plus rien n’en a besoin.",
  useSeals: "Scelle",
  useOpens: "Ouvre seulement",
  useMissing: "Manquante",
  sealsWhy: "Les nouveaux scellés l’utilisent.",
  freeWhy: "Plus rien n’en a besoin\u00a0: elle peut être retirée de la configuration.",
  missingWhy: "Quelque chose de stocké en a besoin, et la configuration ne l’a pas.",
  needsKeys:
    "{count, plural, one {# clé de signature est scellée avec} many {# de clés de signature sont scellées avec} other {# clés de signature sont scellées avec}}",
  needsClients:
    "{count, plural, one {# client a un secret gardé avec} many {# de clients ont un secret gardé avec} other {# clients ont un secret gardé avec}}",
  needsRefresh:
    "{count, plural, one {# jeton d’actualisation} many {# de jetons d’actualisation} other {# jetons d’actualisation}} jusqu’au {moment}",
  needsSessions: "{count, plural, one {# session} many {# de sessions} other {# sessions}} jusqu’au {moment}",
  needsOthers: "jetons d’accès et connexions en cours jusqu’au {moment}",
} satisfies Translation<typeof english>;
