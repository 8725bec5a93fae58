import type { Translation } from "@grantway/words";
import type { forms as english } from "../en/forms.ts";

/** See `../forms.ts`. */
export const forms = {
  cancel: "Annuler",
  conflict: "{name} a été changé entre-temps",
  conflictBy: "{actor} a changé {fields}, {when}.",
  conflictContested:
    "Vous avez changé la même chose. Choisissez ce que le formulaire garde\u00a0; rien n’est enregistré avant que vous n’enregistriez de nouveau.",
  conflictMerged:
    "Vous avez changé autre chose, les deux vont ensemble. Rien n’est enregistré avant que vous n’enregistriez de nouveau.",
  conflictGoOn: "Continuer avec cela",
} satisfies Translation<typeof english>;
