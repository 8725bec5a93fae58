import type { Translation } from "@grantway/words";
import type { rights as english } from "../en/rights.ts";

export const rights = {
  canSee: "Peut voir",
  canChange: "Peut modifier",
  howLong: "Durée",
  highRisk: "Risque élevé",
  yourAccount: "Votre compte",
  twin: "{name} ({audience})",

  openid: "Savoir qui vous êtes",
  openidDetail: "Un identifiant stable, rien d’autre.",
  profile: "Voir votre nom et votre nom d’utilisateur",
  email: "Voir votre adresse e-mail",
  groups: "Voir les groupes dont vous faites partie",
  offline: "Garder son accès en votre absence",
  offlineDetail: "Elle peut renouveler son accès sans vous le redemander, jusqu’à ce que vous la retiriez.",
} satisfies Translation<typeof english>;
