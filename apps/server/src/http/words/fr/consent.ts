import type { Translation } from "@grantway/words";
import type { consent as english } from "../en/consent.ts";

export const consent = {
  continueTo: "Continuer vers {app}\u00a0?",
  asks: "{app} demande l’accès à votre compte",
  asksMore:
    "{app} demande {count, plural, one {# nouvelle autorisation} many {# de nouvelles autorisations} other {# nouvelles autorisations}}",
  allowedBefore:
    "Vous l’avez déjà autorisé. Un autre programme sur votre appareil pourrait le demander en son nom\u00a0: ne continuez que si vous venez de lancer l’application.",
  unconfirmed: "Nous n’avons pas vérifié qui gère cette application.",
  unverified:
    "Personne ici n’a vérifié cette application\u00a0: qui l’exploite et son nom, c’est elle seule qui le dit. Ne continuez que si vous venez de lancer cela vous-même.",
  knownAs: "Nous connaissons cette application par une adresse chez {host}.",
  ownPages: "D’après l’application elle-même\u00a0:",
  home: "Site web ({host})",
  privacyPolicy: "Politique de confidentialité ({host})",
  terms: "Conditions d’utilisation ({host})",
  anyProgram:
    "Ce que vous autorisez va à un programme de cet appareil, et n’importe quel programme ici peut se faire passer pour cette application.",
  never: "Ne pourra pas",
  neverPassword: "Voir ou modifier votre mot de passe",
  neverElse: "Faire quoi que ce soit qui n’est pas indiqué ici",
  kept: "Déjà autorisé ({count, number})",
  actsAsYou: "Agit en votre nom, et ne fait jamais plus que ce que vous pouvez faire vous-même.",
  lasting: "Garde son accès en votre absence.",
  passing: "Perd son accès peu après que vous cessez de l’utiliser.",
  afterwards: "Après votre choix, vous irez vers <b>{place}</b>.",
  removal: "Vous pouvez revenir sur ce choix à tout moment dans <a>Applications connectées</a>.",
  cancel: "Annuler",
  keep: "Garder l’accès actuel",
  continue: "Continuer",
  allow: "Autoriser",
  allowMore:
    "{count, plural, one {Autoriser # de plus} many {Autoriser # de plus} other {Autoriser # de plus}}",
  changed:
    "Ce que cette application demande a changé depuis que vous avez ouvert cette page. Rien n’a été partagé. Veuillez la relire.",

  atDevice: "Une application sur cet appareil",
  atDeviceBy: "Une application sur cet appareil ({scheme})",
  toDevice: "une application sur cet appareil",
  toDeviceBy: "une application sur cet appareil ({scheme})",
} satisfies Translation<typeof english>;
