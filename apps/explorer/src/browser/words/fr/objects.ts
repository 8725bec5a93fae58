import type { Translation } from "@grantway/words";
import type { objectMessages as english } from "../en/objects.ts";

/** See `../objects.ts`. */
export const objectMessages = {
  edit: "Modifier comme formulaire",
  editWith: "Enregistré par {operation}.",
  title: "Modifier ce qui a été répondu",
  fields: "Champs",
  changes:
    "{count, plural, =0 {Rien n’a encore changé} one {# changement} many {# changements} other {# changements}}",
  member: "Membre",
  before: "Avant",
  after: "Après",
  nothing: "absent",
  save: "Enregistrer",
  saving: "Enregistrement…",
  close: "Fermer",
  saved: "Enregistré.",
  withTag: "Seulement si personne ne l’a changé entre-temps.",
  withoutTag:
    "L’API n’en dit pas la version (ETag)\u00a0; ce que quelqu’un d’autre aurait changé entre-temps serait écrasé.",
  conflict: "Il a été changé entre-temps",
  conflictContested:
    "Vous avez changé la même chose. Choisissez avec quoi le formulaire continue\u00a0; rien n’est enregistré avant que vous n’enregistriez de nouveau.",
  conflictMerged:
    "Vous avez changé autre chose, les deux vont ensemble. Rien n’est enregistré avant que vous n’enregistriez de nouveau.",
  conflictGoOn: "Continuer avec cela",
  conflictGone: "Il n’est plus là\u00a0: l’API répond {status}. Ce que vous avez saisi reste ici.",
  refusedWhole: "L’API refuse ({status})\u00a0: {why}",
  refusedSilent: "L’API refuse, sans en dire plus\u00a0: {status}.",
  refusedFields: "Ce que l’API objecte est dit aux champs.",
  elsewhere: "{place}\u00a0: {message}",
  notSent: "Ce n’a pas été enregistré\u00a0: {why}",
  leave: "Partir avec des changements non enregistrés\u00a0?",
} satisfies Translation<typeof english>;
