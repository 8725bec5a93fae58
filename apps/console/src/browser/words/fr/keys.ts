import type { Translation } from "@grantway/words";
import type { keys as english } from "../en/keys.ts";

/** See `../keys.ts`. */
export const keys: Translation<typeof english> = {
  title: "Clés",
  loading: "les clés",
  signing: "Clés de signature",
  signingLead:
    "Elles signent les jetons d’identité. Les apps lisent leur partie publique et la gardent un moment : chacune est donc publiée avant de signer et le reste après.",
  none: "Pas encore de clé de signature",
  noneWhy: "Le serveur crée les premières à son démarrage.",
  now: "Maintenant",
  published: "publiée avant de signer",
  signs: "signe",
  stays: "encore publiée",
  stateNext: "Suivante",
  stateSigns: "Signe",
  stateVerifies: "Vérifie",
  stateRetired: "Retirée",
  willSign: "Publiée. Signe à partir du {moment}.",
  signsUntil: "Signe jusqu’au {moment}, puis la suivante prend le relais.",
  signsOpen: "Signe jusqu’à ce que quelqu’un la remplace.",
  verifiesUntil:
    "Ne signe plus. Reste publiée jusqu’au {moment}, quand le dernier jeton qu’elle a signé aura expiré.",
  retiredAt: "Retirée le {moment}. Ce qu’elle a signé n’est plus valable.",
  retiredKeys: "{count, plural, one {# clé retirée} many {# clés retirées} other {# clés retirées}}",

  rotate: "Remplacer…",
  rotateTitle: "Remplacer la clé de signature",
  algorithm: "Algorithme",
  when: "Quand la clé suivante prend le relais",
  ahead: "Après {wait} : personne ne le remarque",
  soon: "Après {wait} : pour une clé divulguée",
  stepPublish: "Tout de suite : la clé suivante est publiée. S’il y en a déjà une, c’est elle qui est prise.",
  stepSign: "À partir du {moment} : elle signe. La précédente ne signe plus.",
  stepRetire: "Le {moment} : le serveur retire la précédente, car le dernier jeton qu’elle a signé a expiré.",
  soonWarning:
    "Les apps qui gardent les clés publiées sans les relire peuvent alors refuser des jetons pendant cinq minutes.",
  rotateAction: "Remplacer la clé {algorithm}",
  rotating: "Remplacement…",
  rotated:
    "{kid} est publiée et signe à partir du {moment}. Jusque-là, {before} signe ; elle reste publiée jusqu’au {until}.",
  wasNext:
    "{kid} était déjà publiée, aucune autre n’a donc été créée. Elle signe à partir du {moment} ; {before} reste publiée jusqu’au {until}.",

  retire: "Retirer…",
  retireOf: "la clé {kid}",
  retireTitle: "Retirer {kid} ?",
  retireNeeded:
    "Des jetons qu’elle a signés peuvent être valables jusqu’au {moment} ; le serveur la retire alors de lui-même. Retirée maintenant, ils ne le sont plus : les apps qui les vérifient déconnectent les personnes.",
  retireFree:
    "Aucun jeton qu’elle a signé n’est encore valable. Les apps peuvent garder sa partie publique cinq minutes de plus.",
  retireForGood: "Sa partie privée est supprimée, définitivement.",
  retireAction: "La retirer maintenant",
  retiring: "Retrait…",
  retired: "{kid} est retirée. Les serveurs cessent de la publier en moins d’une minute.",

  instance: "Clés de l’instance",
  instanceLead:
    "Elles scellent ce qui est enregistré et remis. Elles viennent de la configuration ; une clé peut en être ôtée quand rien n’en a plus besoin.",
  useSeals: "Scelle",
  useOpens: "Ouvre seulement",
  useMissing: "Manque",
  sealsWhy: "Les nouveaux sceaux l’emploient.",
  freeWhy: "Rien n’en a besoin : elle peut être ôtée de la configuration.",
  missingWhy: "Quelque chose d’enregistré en a besoin, et la configuration ne l’a pas.",
  needsKeys:
    "{count, plural, one {# clé de signature est scellée par elle} many {# clés de signature sont scellées par elle} other {# clés de signature sont scellées par elle}}",
  needsClients:
    "{count, plural, one {# client a un secret gardé par elle} many {# clients ont un secret gardé par elle} other {# clients ont un secret gardé par elle}}",
  needsRefresh:
    "{count, plural, one {# jeton d’actualisation} many {# jetons d’actualisation} other {# jetons d’actualisation}} jusqu’au {moment}",
  needsSessions: "{count, plural, one {# session} many {# sessions} other {# sessions}} jusqu’au {moment}",
  needsOthers: "jetons d’accès et connexions en cours jusqu’au {moment}",
};
