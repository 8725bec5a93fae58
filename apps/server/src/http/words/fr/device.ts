import type { Translation } from "@grantway/words";
import type { device as english } from "../en/device.ts";

export const device = {
  title: "Connecter un appareil",
  problemTitle: "Problème avec le code",
  compareTitle: "Est-ce le code affiché sur votre appareil\u00a0?",
  lead: "Saisissez le code qu’affiche l’appareil.",
  compare: "Comparez-le avec ce qu’affiche l’appareil devant vous.",
  code: "Code de l’appareil",
  hint: "8 lettres. Les majuscules, les espaces et les tirets n’importent pas.",
  stranger:
    "N’utilisez qu’un code affiché par un appareil à vous. Si quelqu’un vous en a envoyé ou dicté un, arrêtez-vous\u00a0: cette personne entrerait dans votre compte.",
  submit: "Continuer",
  same: "C’est le même",
  incomplete: "Saisissez le code qu’affiche l’appareil.",
  unknown: "Ce code n’existe pas. Comparez-le avec l’appareil\u00a0: une lettre est peut-être fausse.",
  expired: "Ce code a expiré. Recommencez sur l’appareil\u00a0: il en affichera un nouveau.",
  used: "Ce code a déjà servi. Recommencez sur l’appareil\u00a0: il en affichera un nouveau.",
  throttled:
    "Trop de codes ont été essayés, celui-ci n’a donc pas été vérifié. Réessayez dans {unit, select, second {{count, plural, one {# seconde} many {# de secondes} other {# secondes}}} other {{count, plural, one {# minute} many {# de minutes} other {# minutes}}}}.",

  asks: "{app} demande l’accès à votre compte, sur un appareil",
  from: "Demande de",
  program: "Se nomme",
  askedAt: "Quand",
  caution:
    "N’importe qui pourrait le demander au nom de cette application. N’autorisez que si vous venez de la lancer vous-même, sur un appareil à vous.",
  afterwards: "Après votre choix, revenez à <b>l’appareil</b>.",
  deny: "Refuser",
  place: "Un appareil",

  allowed: "L’appareil est autorisé",
  allowedApp: "{app} est autorisée sur l’appareil",
  allowedHappened: "Il continue de lui-même dans quelques secondes.",
  close: "Vous pouvez fermer cette page.",
  denied: "L’appareil a reçu un refus",
  deniedHappened: "Il n’obtient aucun accès, et son code ne vaut plus.",
  nothingShared: "Rien n’a été partagé.",
  usedTitle: "Ce code a déjà servi",
  usedHappened: "Quelqu’un d’autre a répondu pour cet appareil.",
  expiredTitle: "Ce code a expiré",
  expiredHappened: "Un code vaut dix minutes, et elles sont passées.",
  startAgain: "Recommencez sur l’appareil\u00a0: il affichera un nouveau code.",
  another: "Saisir un autre code",
  connectedApps: "Applications connectées",

  laterTitle: "Continuez sur l’appareil",
  laterHappened: "Vos administrateurs ont répondu depuis que vous avez saisi son code, et ce code a expiré.",
} satisfies Translation<typeof english>;
