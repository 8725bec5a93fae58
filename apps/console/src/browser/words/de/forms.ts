import type { Translation } from "@grantway/words";
import type { forms as english } from "../en/forms.ts";

/** See `../forms.ts`. */
export const forms = {
  cancel: "Abbrechen",
  conflict: "{name} wurde inzwischen geändert",
  conflictBy: "{actor} hat {fields} geändert, {when}.",
  conflictContested:
    "Sie haben dasselbe geändert. Wählen Sie, womit das Formular weitermacht; gespeichert wird erst, wenn Sie wieder speichern.",
  conflictMerged:
    "Sie haben anderes geändert, beides passt zusammen. Gespeichert wird erst, wenn Sie wieder speichern.",
  conflictGoOn: "Damit weitermachen",
} satisfies Translation<typeof english>;
